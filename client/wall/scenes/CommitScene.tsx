import { CircleDashed, CircleMinus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { SigningMark } from '#client/signing/SigningMark.tsx'
import { useReview } from '#client/stores/useReview.ts'
import { useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import type { SigningUnit } from '#shared/domain/alignment/signatures.ts'
import { shortHash } from '#shared/domain/contentHash.ts'
import { standingSet, unitsWithout } from '#shared/domain/standingSet.ts'
import { isReserved } from '#shared/records/room.ts'
import { Rest } from '../Rest.tsx'
import styles from './CommitScene.module.css'

const mostUnits = 12

/** Who has signed what stands here now, and in the end the seal on it. */
export function CommitScene() {
  const { t } = useTranslation()
  const standing = standingSet(useControl())
  const units = useReview(({ signing }) => signing())
  const formats = useFormats()
  const without = formats.row(unitsWithout(useBoard((board) => board)))
  const signed = units.filter(({ state }) => state === 'signed').length
  return (
    <>
      <p className={styles.count} role="status">
        <strong>
          {standing === null
            ? t('wall.commit.signed', { count: units.length, signed })
            : without === ''
              ? t('wall.commit.frozen')
              : t('wall.commit.frozenWithout', { units: without })}
        </strong>
        {standing ? (
          <span className={styles.hash}>{t('wall.commit.hash', { hash: shortHash(standing.hash) })}</span>
        ) : null}
      </p>
      <ul className={styles.units}>
        {units.slice(0, mostUnits).map((signing) => (
          <WordOfUnit key={signing.unit.id} signing={signing} />
        ))}
      </ul>
      <Rest of={units.length} shown={mostUnits} />
    </>
  )
}

/** Who holds something back is seen to: only plain consent looks like consent. */
function WordOfUnit({ signing }: { readonly signing: SigningUnit }) {
  const { t } = useTranslation()
  if (signing.state === 'unsigned')
    return (
      <li className={`${styles.unit} ${styles.reserved}`}>
        <CircleMinus aria-hidden />
        <span>{signing.unit.name}</span>
        <span className={styles.choice}>{t('wall.commit.states.unsigned')}</span>
      </li>
    )
  if (signing.state !== 'signed')
    return (
      <li className={styles.unit}>
        <CircleDashed aria-hidden />
        <span>{signing.unit.name}</span>
        <span className="visually-hidden">{t(`wall.commit.states.${signing.state}`)}</span>
      </li>
    )
  const { choice } = signing.signature
  return (
    <li className={`${styles.unit} ${isReserved(choice) ? styles.reserved : styles.consent}`}>
      <SigningMark choice={choice} />
      <span>{signing.unit.name}</span>
      <span className={isReserved(choice) ? styles.choice : 'visually-hidden'}>{t(`commit.choices.${choice}`)}</span>
    </li>
  )
}

import { CircleCheck, CircleDashed } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useControl, useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { signingUnits } from '#shared/domain/alignment/signatures.ts'
import { shortHash } from '#shared/domain/contentHash.ts'
import { standingSet } from '#shared/domain/standingSet.ts'
import { Rest } from '../Rest.tsx'
import styles from './CommitScene.module.css'

const mostUnits = 12

/** Who has signed what stands here now, and in the end the seal on it. */
export function CommitScene() {
  const { t } = useTranslation()
  const standing = standingSet(useControl())
  const board = useWorkshopState((state) => state.board)
  const units = useMemo(() => signingUnits(board), [board])
  const signed = units.filter(({ state }) => state === 'signed').length
  return (
    <>
      <p className={styles.count} role="status">
        <strong>{standing ? t('wall.commit.frozen') : t('wall.commit.signed', { count: units.length, signed })}</strong>
        {standing ? (
          <span className={styles.hash}>{t('wall.commit.hash', { hash: shortHash(standing.hash) })}</span>
        ) : null}
      </p>
      <ul className={styles.units}>
        {units.slice(0, mostUnits).map(({ unit, state }) => (
          <li key={unit.id} className={state === 'signed' ? styles.signed : styles.unit}>
            {state === 'signed' ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />}
            <span>{unit.name}</span>
            <span className="visually-hidden">{t(`wall.commit.states.${state}`)}</span>
          </li>
        ))}
      </ul>
      <Rest of={units.length} shown={mostUnits} />
    </>
  )
}

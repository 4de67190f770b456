import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import type { Entry } from '#shared/workshop/schema/collections.ts'
import styles from './Evidence.module.css'

/** Stickies as lines: letter of the quadrant, words, unit. */
export function StickyLines({ stickies }: { readonly stickies: readonly Entry<'stickies'>[] }) {
  const { t } = useTranslation()
  const units = useBoard((board) => board.units)
  return (
    <ul className={styles.lines}>
      {stickies.map((sticky) => (
        <li key={sticky.id} className={styles.line}>
          <span className={`${styles.letter} ${styles[sticky.quadrant]}`} title={t(`common.quadrantOne.${sticky.quadrant}`)}>
            <span aria-hidden>{t(`priorities.letters.${sticky.quadrant}`)}</span>
            <span className="visually-hidden">{t(`common.quadrantOne.${sticky.quadrant}`)}</span>
          </span>
          <span className={styles.words}>
            {sticky.text}
            {sticky.unitId && units.get(sticky.unitId) ? (
              <span className={styles.unit}>{units.get(sticky.unitId)?.name}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

import { QuadrantMark } from '#client/stickies/QuadrantMark.tsx'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import type { Entry } from '#shared/records/collections.ts'
import styles from './Evidence.module.css'

/** Stickies as lines: quadrant, words, unit. */
export function StickyLines({ stickies }: { readonly stickies: readonly Entry<'stickies'>[] }) {
  const units = useBoard((board) => board.units)
  return (
    <ul className={styles.lines}>
      {stickies.map((sticky) => (
        <li key={sticky.id} className={styles.line}>
          <QuadrantMark quadrant={sticky.quadrant} />
          <span className={styles.words}>
            <bdi>{sticky.text}</bdi>
            {sticky.unitId && units.get(sticky.unitId) ? (
              <span className={styles.unit}>{units.get(sticky.unitId)?.name}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

import { useTranslation } from 'react-i18next'
import type { PooledSticky } from '#shared/domain/pool.ts'
import { quadrants } from '#shared/records/discovery.ts'
import styles from './QuadrantCounts.module.css'

/** How much of each quadrant there is, those that say the same included: `S 3  W 1  O 0  T 2`. */
export function QuadrantCounts({ stickies }: { readonly stickies: readonly PooledSticky[] }) {
  const { t } = useTranslation()
  const all = stickies.flatMap(({ sticky, same }) => [sticky, ...same])
  return (
    <span className={styles.counts}>
      {quadrants.map((quadrant) => {
        const count = all.filter((sticky) => sticky.quadrant === quadrant).length
        return (
          <span key={quadrant} className={styles.count} data-quadrant={quadrant} data-none={count === 0 || undefined}>
            <span aria-hidden>{t(`swot.letters.${quadrant}`)}</span>
            <span className="visually-hidden">{t(`common.quadrants.${quadrant}`)}</span> {count}
          </span>
        )
      })}
    </span>
  )
}

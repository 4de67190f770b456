import { useTranslation } from 'react-i18next'
import { QuadrantMark } from '#client/stickies/QuadrantMark.tsx'
import type { Entry } from '#shared/records/collections.ts'
import { quadrants } from '#shared/records/discovery.ts'
import styles from './Evidence.module.css'

/** How many stickies of which quadrant. */
export function EvidenceCounts({ stickies }: { readonly stickies: readonly Entry<'stickies'>[] }) {
  const { t } = useTranslation()
  const counts = quadrants
    .map((quadrant) => ({ quadrant, count: stickies.filter((sticky) => sticky.quadrant === quadrant).length }))
    .filter(({ count }) => count > 0)
  return (
    <span className={styles.counts}>
      {t('priorities.stickies', { count: stickies.length })}
      {counts.map(({ quadrant, count }) => (
        <span key={quadrant} className={styles.count}>
          <QuadrantMark quadrant={quadrant} /> {count}
        </span>
      ))}
    </span>
  )
}

import { useTranslation } from 'react-i18next'
import { EnvelopeCounts } from '#client/stickies/EnvelopeCounts.tsx'
import type { UnitReadiness } from '#client/stickies/unitReadiness.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import styles from './SwotScreen.module.css'

/** What those who belong to no unit see of the closed envelopes. */
export function SwotCounts({ units }: { readonly units: readonly UnitReadiness[] }) {
  const { t } = useTranslation()
  if (units.length === 0) return <EmptyState title={t('swot.counts.emptyTitle')}>{t('swot.counts.empty')}</EmptyState>
  const awaited = units.filter(({ isAwaited }) => isAwaited)
  const ready = awaited.filter(({ isReady }) => isReady).length
  const count = units.reduce((sum, { total }) => sum + total, 0)
  return (
    <section className={styles.counts}>
      <p aria-live="polite">
        {t('swot.counts.unitsReady', { ready, count: awaited.length })} {t('swot.counts.soFar', { count })}
      </p>
      <EnvelopeCounts units={units} />
      <Notice>{t('swot.counts.privacy')}</Notice>
    </section>
  )
}

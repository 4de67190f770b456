import { useTranslation } from 'react-i18next'
import { EnvelopeCounts } from '#client/stickies/EnvelopeCounts.tsx'
import { useUnitReadiness } from '#client/stickies/unitReadiness.ts'
import { useMayCommand } from '#client/stores/usePermissions.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import styles from './BeforeOpening.module.css'

/** What is about to happen, and who is ready for it. */
export function BeforeOpening() {
  const { t } = useTranslation()
  const mayOpen = useMayCommand('openEnvelopes')
  const units = useUnitReadiness()
  const awaited = units.filter(({ isAwaited }) => isAwaited)
  const ready = awaited.filter(({ isReady }) => isReady).length
  return (
    <div className={styles.before}>
      <EmptyState title={t('pool.before.waiting')}>
        {mayOpen ? t('pool.before.facilitator') : t('pool.before.whatHappens')}
      </EmptyState>
      {units.length === 0 ? (
        <p>{t('pool.before.nobody')}</p>
      ) : (
        <>
          <p aria-live="polite">{t('pool.before.ready', { ready, count: awaited.length })}</p>
          <EnvelopeCounts units={units} />
        </>
      )}
    </div>
  )
}

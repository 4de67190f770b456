import { useTranslation } from 'react-i18next'
import { useWriteRefusal } from '#client/stores/usePermissions.ts'
import { useControl } from '#client/stores/useWorkshop.tsx'
import { phases } from '#shared/records/phases.ts'

/** Why nothing can be grouped now, as a sentence; `null` while it can. */
export function usePoolClosed(): string | null {
  const { t } = useTranslation()
  const { phase } = useControl()
  const refusal = useWriteRefusal('board', 'stickies')
  switch (refusal) {
    case null:
      return null
    case 'phase':
      return phases.indexOf(phase) < phases.indexOf('pool') ? t('pool.closed.before') : t('pool.closed.after')
    case 'locked':
      return t('pool.closed.locked')
    case 'voting':
      return t('pool.closed.voting')
    default:
      return t('pool.closed.role')
  }
}

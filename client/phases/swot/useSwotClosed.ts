import { useTranslation } from 'react-i18next'
import { useWriteRefusal } from '#client/stores/usePermissions.ts'
import { useControl } from '#client/stores/useWorkshop.tsx'

/** Why the unit can't write now, as a sentence; `null` while it can. */
export function useSwotClosed(): string | null {
  const { t } = useTranslation()
  const { phase } = useControl()
  const refusal = useWriteRefusal('unit', 'stickies')
  switch (refusal) {
    case null:
      return null
    case 'phase':
      return phase === 'setup' ? t('swot.closed.before') : t('swot.closed.after')
    case 'locked':
      return t('swot.closed.locked')
    default:
      return t('swot.closed.role')
  }
}

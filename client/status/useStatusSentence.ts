import { useTranslation } from 'react-i18next'
import type { SaveStatus } from '#client/session/saveStatus.ts'
import { useActor } from '#client/stores/useWorkshop.tsx'

/** How the person's work stands, in words they can act on. */
export function useStatusSentence(status: SaveStatus): string {
  const { t } = useTranslation()
  const isFacilitator = useActor().role === 'facilitator'
  switch (status.kind) {
    case 'connecting':
      return t('status.connecting')
    case 'saved':
      return t('status.saved')
    case 'saving':
      return t('status.saving')
    case 'offline': {
      const notKept = status.changes - status.keptHere
      if (status.changes === 0) return t('status.offline')
      if (notKept === 0) return t('status.offlineKept', { count: status.changes })
      if (!status.isKeepingRefused) return t('status.offlineKeeping', { count: notKept })
      return t('status.offlineNotKept', { count: notKept })
    }
    case 'problem': {
      if (status.cause === 'reopening') return t('status.problem')
      const whom = isFacilitator ? t('status.tellOperator') : t('status.tellFacilitator')
      const notKept = status.changes - status.keptHere
      if (status.changes === 0) return `${t('status.cannotSave')} ${whom}`
      if (notKept === 0) return `${t('status.cannotSaveKept', { count: status.changes })} ${whom}`
      if (!status.isKeepingRefused) return `${t('status.cannotSaveKeeping', { count: notKept })} ${whom}`
      return `${t('status.cannotSaveNotKept', { count: notKept })} ${whom}`
    }
  }
}

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { useControl } from '#client/stores/useWorkshop.tsx'
import { olderServer, type SentRefusal } from '#shared/protocol/messages.ts'
import { changeRefusalSentence } from '#shared/protocol/refusalSentence.ts'
import { readChangeRefusal } from '#shared/protocol/refusals.ts'

/** Why something could not be added, in the reader's language. */
export function useReasonSentence(): (reason: SentRefusal) => string {
  const { t } = useTranslation()
  const formats = useFormats()
  const { isLocked, ballot } = useControl()
  const isVoting = ballot?.state === 'open'
  return useCallback(
    (reason) => {
      if (reason.code === olderServer) return t('rescue.older')
      if (reason.code === 'not_readable') return t('rescue.moved')
      if (reason.code === 'locked' && !isLocked) return t('rescue.holdOver')
      if (reason.code === 'voting' && !isVoting) return t('rescue.ballotOver')
      const refusal = readChangeRefusal(reason)
      return refusal ? changeRefusalSentence(refusal, { t, formats }) : t('errors.unclear.change')
    },
    [t, formats, isLocked, isVoting],
  )
}

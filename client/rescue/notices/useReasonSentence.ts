import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useControl } from '#client/stores/useWorkshop.tsx'
import { errors } from '#shared/messages/en/errors.ts'
import { olderServer, type RefusedMessage } from '#shared/protocol/messages.ts'

/** Why something could not be added, in the reader's language where the code is known, else in the server's words. */
export function useReasonSentence(): (reason: RefusedMessage) => string {
  const { t } = useTranslation()
  const { isLocked } = useControl()
  return useCallback(
    ({ code, message }) => {
      if (code === olderServer) return t('rescue.older')
      if (code === 'not_readable') return t('rescue.moved')
      if (code === 'locked' && !isLocked) return t('rescue.holdOver')
      return isSyncCode(code) ? t(`errors.sync.${code}`) : message
    },
    [t, isLocked],
  )
}

const isSyncCode = (code: string): code is keyof typeof errors.sync => Object.hasOwn(errors.sync, code)

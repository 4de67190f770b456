import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type Refusal, unreachable } from '#client/session/api.ts'

/** A refusal as one sentence for the person who reads it. */
export function useRefusalSentence(): (refusal: Refusal) => string {
  const { t } = useTranslation()
  return useCallback(
    (refusal) => (refusal.code === unreachable || refusal.message === '' ? t('frame.unreachable') : refusal.message),
    [t],
  )
}

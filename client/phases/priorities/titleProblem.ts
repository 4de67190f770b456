import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '#shared/limits.ts'

/** What is wrong with the words of a priority, in a sentence. */
export function useTitleProblem(): (typed: string) => string | null {
  const { t } = useTranslation()
  return useCallback(
    (typed) => {
      if (typed === '') return t('priorities.card.titleMissing')
      return typed.length > limits.titleLength ? t('common.tooLong', { max: limits.titleLength }) : null
    },
    [t],
  )
}

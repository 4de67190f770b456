import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useReview } from '#client/stores/useReview.ts'
import { counted } from '#shared/domain/readiness/condition.ts'
import { readiness } from '#shared/domain/readiness/readiness.ts'
import type { Phase } from '#shared/records/phases.ts'

/** One thing a phase waits for, as the facilitator reads it. */
export type ReadinessLine = {
  readonly key: string
  readonly sentence: string
  readonly isDone: boolean
  /** Worth knowing, but nothing that the phase waits for. */
  readonly isAdvice: boolean
}

/** What a phase waits for, live. */
export function useReadiness(phase: Phase): readonly ReadinessLine[] {
  const { t } = useTranslation()
  const review = useReview((whole) => whole)
  return useMemo(
    () =>
      readiness(phase, review).conditions.map((condition) => ({
        key: condition.code,
        sentence: t(`readiness.${condition.code}`, { count: counted(condition), done: condition.count }),
        isDone: condition.isDone,
        isAdvice: condition.isAdvice,
      })),
    [phase, review, t],
  )
}

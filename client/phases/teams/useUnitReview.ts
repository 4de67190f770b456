import { useMemo } from 'react'
import { useReviewedBoard } from '#client/findings/useReviewedBoard.ts'
import { dayOfInstant } from '#shared/domain/days.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { reviewUnit } from './reviewUnit.ts'
import type { UnitOkrs } from './useUnitOkrs.ts'

/** What the rules ask about a unit's OKRs, by the id of the record. */
export type UnitReview = ReadonlyMap<string, readonly Finding[]>

export function useUnitReview(okrs: UnitOkrs): UnitReview {
  const board = useReviewedBoard()
  const today = dayOfInstant(Date.now())
  return useMemo(() => reviewUnit(board, okrs, today), [board, okrs, today])
}

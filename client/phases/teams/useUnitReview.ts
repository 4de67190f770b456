import { useMemo } from 'react'
import { useToday } from '#client/clock/useToday.ts'
import { useReviewedBoard } from '#client/findings/useReviewedBoard.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { reviewUnit } from './reviewUnit.ts'
import type { UnitOkrs } from './useUnitOkrs.ts'

/** What the rules ask about a unit's OKRs, by the id of the record. */
export type UnitReview = ReadonlyMap<string, readonly Finding[]>

export function useUnitReview(okrs: UnitOkrs): UnitReview {
  const board = useReviewedBoard()
  const today = useToday()
  return useMemo(() => reviewUnit(board, okrs, today), [board, okrs, today])
}

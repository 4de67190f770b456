import { useMemo } from 'react'
import { useToday } from '#client/clock/useToday.ts'
import { useReviewer } from '#client/stores/useReview.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import type { Finding } from '#shared/domain/finding.ts'
import { withDraft } from '#shared/domain/review/withDraft.ts'
import { reviewUnit } from './reviewUnit.ts'
import type { UnitOkrs } from './useUnitOkrs.ts'

/** What the rules ask about a unit's OKRs, by the id of the record. */
export type UnitReview = ReadonlyMap<string, readonly Finding[]>

/** A draft is looked at as it would stand on the board if it were offered now. */
export function useUnitReview(okrs: UnitOkrs): UnitReview {
  const reviewer = useReviewer()
  const board = useBoard((whole) => whole)
  const today = useToday()
  const asOffered = useMemo(() => (okrs.place === 'board' ? board : withDraft(board, okrs)), [board, okrs])
  return useMemo(() => reviewUnit(reviewer(asOffered, today), okrs.unitId), [reviewer, asOffered, today, okrs.unitId])
}

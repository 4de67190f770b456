import { useContext } from 'react'
import { createReviewer, type Review, type Reviewer } from '#shared/domain/review/reviewer.ts'
import { ReviewerContext } from './reviewerPlace.ts'
import { useWorkshopState } from './useWorkshop.tsx'

/**
 * What the rules say of the board on the reader's day, worked out once for all who ask in this session. It follows the
 * snapshot as a whole, so nothing that a rule may come to read can be left out.
 */
export function useReview<Value>(select: (review: Review) => Value): Value {
  const reviewer = useReviewer()
  return useWorkshopState(({ board, today }) => select(reviewer(board, today)))
}

/** The session's reviewer, for a board that has a draft laid over it. */
export function useReviewer(): Reviewer {
  const place = useContext(ReviewerContext)
  if (!place) throw new Error('useReviewer needs a WorkshopProvider above it')
  place.reviewer ??= createReviewer()
  return place.reviewer
}

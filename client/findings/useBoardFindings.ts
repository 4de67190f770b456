import { useMemo } from 'react'
import { dayOfInstant } from '#shared/domain/days.ts'
import { type BoardFindings, boardFindings } from './boardFindings.ts'
import { useReviewedBoard } from './useReviewedBoard.ts'

/** The findings on the board, worked out anew only when something the rules read has changed. */
export function useBoardFindings(): BoardFindings {
  const board = useReviewedBoard()
  const today = dayOfInstant(Date.now())
  return useMemo(() => boardFindings(board, today), [board, today])
}

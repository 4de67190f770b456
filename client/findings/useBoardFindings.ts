import { useMemo } from 'react'
import { useToday } from '#client/clock/useToday.ts'
import { type BoardFindings, boardFindings } from './boardFindings.ts'
import { useReviewedBoard } from './useReviewedBoard.ts'

/** The findings on the board, worked out anew only when something the rules read has changed. */
export function useBoardFindings(): BoardFindings {
  const board = useReviewedBoard()
  const today = useToday()
  return useMemo(() => boardFindings(board, today), [board, today])
}

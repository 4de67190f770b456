import { signingUnits } from '#shared/domain/alignment/signatures.ts'
import { findFollowUp } from '#shared/domain/checkInsFindings.ts'
import type { BoardSnapshot } from '#shared/workshop/mirror.ts'
import { type Condition, countOf, yesOrNo } from './condition.ts'

export function commitConditions(board: BoardSnapshot): readonly Condition[] {
  const units = signingUnits(board)
  const signed = units.filter(({ state }) => state === 'signed')
  const isFrozen = board.control?.frozen !== undefined && !board.control.amending
  return [countOf('unitsSigned', signed.length, units.length), yesOrNo('setFrozen', isFrozen)]
}

export function followConditions(board: BoardSnapshot, today: string): readonly Condition[] {
  const stale = findFollowUp(board, { today }).filter(({ rule }) => rule === 'CHK-STALE').length
  const end = board.settings?.cycleEnd
  return [
    countOf('checkInsCurrent', board.keyResults.size - stale, board.keyResults.size),
    yesOrNo('cycleEnded', end !== undefined && today > end),
  ]
}

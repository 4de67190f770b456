import { signingUnits } from '#shared/domain/alignment/signatures.ts'
import { findFollowUp } from '#shared/domain/checkInsFindings.ts'
import { standingSet } from '#shared/domain/standingSet.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { type Condition, countOf, yesOrNo } from './condition.ts'

export function commitConditions(board: BoardSnapshot): readonly Condition[] {
  const units = signingUnits(board)
  const signed = units.filter(({ state }) => state === 'signed')
  return [
    countOf('unitsSigned', signed.length, units.length),
    yesOrNo('setFrozen', standingSet(board.control) !== null),
  ]
}

export function followConditions(board: BoardSnapshot, today: string): readonly Condition[] {
  const stale = findFollowUp(board, { today }).filter(({ rule }) => rule === 'CHK-STALE').length
  const end = board.settings?.cycleEnd
  return [
    countOf('checkInsCurrent', board.keyResults.size - stale, board.keyResults.size),
    yesOrNo('cycleEnded', end !== undefined && today > end),
  ]
}

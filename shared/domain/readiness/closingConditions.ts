import type { Review } from '#shared/domain/review/reviewer.ts'
import { standingSet } from '#shared/domain/standingSet.ts'
import { type Condition, countOf, yesOrNo } from './condition.ts'

export function commitConditions({ boardCase, signing }: Review): readonly Condition[] {
  const units = signing()
  const signed = units.filter(({ state }) => state === 'signed')
  return [
    countOf('unitsSigned', signed.length, units.length),
    yesOrNo('setFrozen', standingSet(boardCase.board.control) !== null),
  ]
}

export function followConditions({ boardCase: { board, today }, followUpOf }: Review): readonly Condition[] {
  const isStale = (id: string) => followUpOf(id)?.findings.some(({ rule }) => rule === 'CHK-STALE')
  const stale = [...board.keyResults.keys()].filter(isStale).length
  const end = board.settings?.cycleEnd
  return [
    countOf('checkInsCurrent', board.keyResults.size - stale, board.keyResults.size),
    yesOrNo('cycleEnded', end !== undefined && today > end),
  ]
}

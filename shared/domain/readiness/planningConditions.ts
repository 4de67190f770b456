import { openBeforeSigning } from '#shared/domain/alignment/openBlocking.ts'
import { groupBy } from '#shared/domain/groupBy.ts'
import { readKeyResult } from '#shared/domain/okrQuality/keyResultReading.ts'
import { reviewBoard } from '#shared/domain/reviewBoard.ts'
import { sizeGate } from '#shared/domain/sizeGate.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { awaitedUnits, between, type Condition, countOf, yesOrNo } from './condition.ts'

export function directionConditions(board: BoardSnapshot): readonly Condition[] {
  const objectives = companyObjectives(board)
  const linked = objectives.filter(({ priorityId }) => priorityId !== undefined && board.priorities.has(priorityId))
  const { fewestCompanyObjectives, mostCompanyObjectives } = thresholds
  return [
    between('objectivesSet', objectives.length, fewestCompanyObjectives, mostCompanyObjectives),
    countOf('objectivesLinked', linked.length, objectives.length),
  ]
}

/** Each company objective has three to five key results that can be graded: a baseline and another target. */
export function keyResultsConditions(board: BoardSnapshot): readonly Condition[] {
  const objectives = companyObjectives(board)
  const byObjective = groupBy([...board.keyResults.values()], ({ objectiveId }) => objectiveId)
  const ready = objectives.filter(({ id }) => {
    const gradable = (byObjective.get(id) ?? []).filter((keyResult) => isGradable(keyResult)).length
    return gradable >= thresholds.fewestKeyResultsWhenReady && gradable <= thresholds.mostKeyResultsPerObjective
  })
  return [countOf('objectivesGradable', ready.length, objectives.length)]
}

export function teamsConditions(board: BoardSnapshot): readonly Condition[] {
  if (!sizeGate(board.settings).teamOkrs) return [yesOrNo('teamOkrsSkipped', true)]
  const units = awaitedUnits(board)
  const offered = new Set<string>(board.control?.offeredUnits ?? [])
  return [countOf('unitsOffered', units.filter(({ id }) => offered.has(id)).length, units.length)]
}

/** `count` findings block and no decision closed them. */
export function alignmentConditions(board: BoardSnapshot, today: string): readonly Condition[] {
  const open = openBeforeSigning(reviewBoard(board, { today }), board.decisions).length
  return [{ code: 'findingsClosed', isDone: open === 0, isAdvice: false, count: open, total: open }]
}

const companyObjectives = (board: BoardSnapshot): readonly Entry<'objectives'>[] =>
  [...board.objectives.values()].filter(({ unitId }) => unitId === companyUnitId)

function isGradable(keyResult: Entry<'keyResults'>): boolean {
  const { baseline, target, isMilestone } = readKeyResult(keyResult, {})
  return isMilestone || (baseline !== null && target !== null && baseline !== target)
}

import type { Placed } from '#shared/domain/review/placed.ts'
import type { Review } from '#shared/domain/review/reviewer.ts'
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
export function keyResultsConditions({ boardCase: { board, keyResultsOfObjective } }: Review): readonly Condition[] {
  const objectives = companyObjectives(board)
  const ready = objectives.filter(({ id }) => {
    const gradable = (keyResultsOfObjective.get(id) ?? []).filter(isGradable).length
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
export function alignmentConditions({ forTheRoom }: Review): readonly Condition[] {
  const open = forTheRoom().open.blocking.length
  return [{ code: 'findingsClosed', isDone: open === 0, isAdvice: false, count: open, total: open }]
}

const companyObjectives = (board: BoardSnapshot): readonly Entry<'objectives'>[] =>
  [...board.objectives.values()].filter(({ unitId }) => unitId === companyUnitId)

function isGradable({ reading: { baseline, target, isMilestone } }: Placed): boolean {
  return isMilestone || (baseline !== null && target !== null && baseline !== target)
}

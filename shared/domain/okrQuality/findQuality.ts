import { dayOfInstant } from '#shared/domain/days.ts'
import { type Finding, sortFindings } from '#shared/domain/finding.ts'
import { groupBy } from '#shared/domain/groupBy.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { checkKeyResult } from './checkKeyResult.ts'
import { checkObjective } from './checkObjective.ts'
import { checkPriorities } from './checkPriorities.ts'
import { checkUnitOkrs } from './checkUnitOkrs.ts'
import type { Cycle } from './statedDue.ts'

/**
 * Every quality rule over the whole board. `today` is a day, `2026-03-01`; once the set is frozen, due dates are judged
 * as of the day it was frozen, so that a result doesn't become wrong by being reached.
 */
export function findQuality(board: BoardSnapshot, { today }: { readonly today: string }): readonly Finding[] {
  const cycle: Cycle = { start: board.settings?.cycleStart, end: board.settings?.cycleEnd }
  const frozen = board.control?.frozen
  const asOf = frozen && !board.control?.amending ? dayOfInstant(frozen.at) : today
  const keyResults = [...board.keyResults.values()]
  const byObjective = groupBy(keyResults, ({ objectiveId }) => objectiveId)
  const confidence = startConfidences(board)
  const contributions = groupBy(
    [...board.links.values()].flatMap((link) => {
      const from = board.keyResults.get(link.from)
      const to = board.keyResults.get(link.to)
      return from && to ? [{ link, from, objectiveId: to.objectiveId }] : []
    }),
    ({ objectiveId }) => objectiveId,
  )

  const ofKeyResults = keyResults.flatMap((keyResult) =>
    checkKeyResult({
      keyResult,
      siblings: (byObjective.get(keyResult.objectiveId) ?? []).filter(({ id }) => id !== keyResult.id),
      isTeam: keyResult.unitId !== companyUnitId,
      driver: keyResult.driverId === undefined ? undefined : board.drivers.get(keyResult.driverId),
      startConfidence: confidence.get(keyResult.id)?.confidence,
      cycle,
      today: asOf,
    }),
  )
  const ofObjectives = [...board.objectives.values()].flatMap((objective) =>
    checkObjective({
      objective,
      keyResults: byObjective.get(objective.id) ?? [],
      isCompany: objective.unitId === companyUnitId,
      hasPriority: objective.priorityId !== undefined && board.priorities.has(objective.priorityId),
      contributions: contributions.get(objective.id) ?? [],
      drivers: board.drivers,
      cycle,
    }),
  )
  return sortFindings([...ofKeyResults, ...ofObjectives, ...ofUnits(board, cycle), ...checkPriorities(board)])
}

function ofUnits(board: BoardSnapshot, cycle: Cycle): readonly Finding[] {
  const objectives = groupBy([...board.objectives.values()], ({ unitId }) => unitId)
  const keyResults = groupBy([...board.keyResults.values()], ({ unitId }) => unitId)
  const unitIds = [...new Set([...objectives.keys(), ...keyResults.keys()])]
  return unitIds.flatMap((unitId) =>
    checkUnitOkrs({
      unitId,
      unitName: board.units.get(unitId)?.name ?? '',
      isCompany: unitId === companyUnitId,
      objectives: objectives.get(unitId) ?? [],
      keyResults: keyResults.get(unitId) ?? [],
      cycle,
    }),
  )
}

/** The earliest check-in of each key result: how sure its owner was at the start. */
function startConfidences(board: BoardSnapshot): ReadonlyMap<string, Entry<'checkIns'>> {
  const first = new Map<string, Entry<'checkIns'>>()
  for (const checkIn of board.checkIns.values()) {
    const known = first.get(checkIn.keyResultId)
    if (!known || checkIn.on < known.on) first.set(checkIn.keyResultId, checkIn)
  }
  return first
}

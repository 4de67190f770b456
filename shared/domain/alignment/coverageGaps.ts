import { createFinding, type Finding } from '#shared/domain/finding.ts'
import type { BoardCase } from '#shared/domain/review/boardCase.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { leadsTo } from './driverPaths.ts'

/** GAP-PRIORITY: a priority without an objective, one of the strongest levers without a key result. */
export function findPriorityGaps({ board }: BoardCase): readonly Finding[] {
  const served = new Set([...board.objectives.values()].map(({ priorityId }) => priorityId))
  const priorities = [...board.priorities.values()]
    .filter(({ id }) => !served.has(id))
    .map(({ id, title }) => createFinding('GAP-PRIORITY', 'error', [id], { variant: 'priority', name: title }))

  const reaches = leadsTo(board.drivers)
  const worked = [...board.keyResults.values()].flatMap(({ driverId }) => (driverId === undefined ? [] : [driverId]))
  const levers = topLevers(board)
    .filter(({ id }) => !worked.some((driver) => driver === id || reaches(driver, id) || reaches(id, driver)))
    .map(({ id, name }) => createFinding('GAP-PRIORITY', 'error', [id], { variant: 'lever', name }))
  return [...priorities, ...levers]
}

/** GAP-TEAM: a company objective no unit works for, a unit that has no objective. */
export function findTeamGaps(boardCase: BoardCase): readonly Finding[] {
  if (boardCase.isCompanyOnly) return []
  const { board, objectivesOfUnit, keyResultsOfObjective, connectionsTo } = boardCase
  const lonely = (objectivesOfUnit.get(companyUnitId) ?? [])
    .filter(({ id }) =>
      (keyResultsOfObjective.get(id) ?? []).every(({ keyResult }) =>
        (connectionsTo.get(keyResult.id) ?? []).every(({ from, link }) => from.isCompany || link.kind === 'dependsOn'),
      ),
    )
    .map(({ id, text }) => createFinding('GAP-TEAM', 'warning', [id], { variant: 'objective', name: text.trim() }))

  const busy = unitsWithWork(board.units, objectivesOfUnit)
  const idle = [...board.units.values()]
    .filter(({ id, kind }) => kind !== 'company' && id !== companyUnitId && !busy.has(id))
    .map(({ id, name }) => createFinding('GAP-TEAM', 'warning', [id], { variant: 'unit', name }))
  return [...lonely, ...idle]
}

/** ORPHAN: a unit's objective that serves nobody else's result and no priority; one per unit may be so by choice. */
export function findOrphans(boardCase: BoardCase): readonly Finding[] {
  const { board, objectivesOfUnit, keyResultsOfObjective, connectionsFrom, unitName } = boardCase
  const serves = (objective: Entry<'objectives'>) =>
    (objective.priorityId !== undefined && board.priorities.has(objective.priorityId)) ||
    (keyResultsOfObjective.get(objective.id) ?? []).some(({ keyResult }) =>
      (connectionsFrom.get(keyResult.id) ?? []).some(
        ({ link, to }) => link.kind !== 'dependsOn' && to.keyResult.unitId !== objective.unitId,
      ),
    )
  return [...objectivesOfUnit].flatMap(([unitId, objectives]) => {
    if (unitId === companyUnitId) return []
    const orphans = objectives.filter((objective) => !serves(objective))
    const byChoice = orphans.filter(({ unalignedByChoice }) => unalignedByChoice).sort(byId)
    const excused = byChoice[0]?.id
    return orphans
      .filter(({ id }) => id !== excused)
      .map(({ id, text, unalignedByChoice }) =>
        createFinding('ORPHAN', 'warning', [id], {
          variant: unalignedByChoice ? 'second' : 'unlinked',
          text: text.trim(),
          unit: unitName(unitId),
        }),
      )
  })
}

/** In a product the share of growth goes with the logarithm of a driver's ratio, so this is the order LMDI would give. */
function topLevers(board: BoardSnapshot): readonly Entry<'drivers'>[] {
  const strength = ({ baseline, plan }: Entry<'drivers'>) =>
    baseline !== undefined && plan !== undefined && baseline > 0 && plan > 0 ? Math.abs(Math.log(plan / baseline)) : 0
  return [...board.drivers.values()]
    .filter((driver) => driver.role === 'lever' && driver.influence !== 'external' && strength(driver) > 0)
    .sort((one, other) => strength(other) - strength(one) || byId(one, other))
    .slice(0, thresholds.topLevers)
}

/** Units with objectives, and the units above them: a business whose teams all have objectives is not idle. */
function unitsWithWork(
  units: BoardSnapshot['units'],
  objectivesOfUnit: ReadonlyMap<string, readonly unknown[]>,
): ReadonlySet<string> {
  const busy = new Set<string>()
  for (const unitId of objectivesOfUnit.keys()) {
    for (let at: string | undefined = unitId; at !== undefined && !busy.has(at); at = units.get(at)?.parent)
      busy.add(at)
  }
  return busy
}

const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1)

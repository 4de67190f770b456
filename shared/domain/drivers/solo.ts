import type { DriverId } from '#shared/ids.ts'
import type { Result } from '#shared/result.ts'
import { type Solution, type SolveProblem, type SolveRequest, solveForTarget } from './solve.ts'
import { type DriverEntry, type Drivers, treeUnder } from './tree.ts'

export type SoloValue = { readonly driverId: DriverId; readonly solution: Result<Solution, SolveProblem> }

/**
 * What each lever would have to be if it alone had to close the gap, everything else staying as it is today.
 * Locked levers are asked too (the answer carries `F-LOCK`): it shows what the lock costs.
 */
export function soloValues(request: Omit<SolveRequest, 'leverId' | 'others'>): readonly SoloValue[] {
  return leversOf(request.drivers, request.rootId).map((lever) => ({
    driverId: lever.id,
    solution: solveForTarget({ ...request, leverId: lever.id, others: 'baseline' }),
  }))
}

/** The inputs under a root that people may move, in the order they were placed in. */
export function leversOf(drivers: Drivers, rootId: DriverId): readonly DriverEntry[] {
  return treeUnder(drivers, rootId)
    .filter((driver) => driver.operator === 'input' && driver.role === 'lever')
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
}

import type { Entry } from '#shared/records/collections.ts'
import type { Result } from '#shared/result.ts'
import { evaluate } from './evaluate.ts'
import { type Solution, type SolveProblem, solveForTarget } from './solve.ts'
import type { Drivers } from './tree.ts'

/** What a target's tree says. Derived on every look, never stored, so that concurrent edits converge. */
export type Balance =
  /** No number, or no driver, was set for it yet. */
  | { readonly kind: 'unset' }
  /** No lever is free: the root is a forecast, and the gap (target less forecast) is what is missing. */
  | { readonly kind: 'forecast'; readonly root: number | null; readonly gap: number | null }
  | { readonly kind: 'solved'; readonly solution: Solution }
  | { readonly kind: 'problem'; readonly problem: SolveProblem }

/** Works a target backwards to its balancing lever, or forecasts it where no lever is free. */
export function balanceTarget(target: Entry<'targets'>, drivers: Drivers): Balance {
  const { driverId: rootId, value, balancingDriverId: leverId } = target
  if (rootId === undefined || value === undefined) return { kind: 'unset' }
  if (leverId === undefined) {
    const root = evaluate(drivers, 'plan').get(rootId) ?? null
    return { kind: 'forecast', root, gap: root === null ? null : value - root }
  }
  const solution: Result<Solution, SolveProblem> = solveForTarget({ drivers, rootId, leverId, target: value })
  return solution.ok ? { kind: 'solved', solution: solution.value } : { kind: 'problem', problem: solution.failure }
}

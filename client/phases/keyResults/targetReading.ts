import { type Balance, balanceTarget } from '#shared/domain/drivers/balance.ts'
import { evaluate, type ValueProblem, type Values, valueProblems } from '#shared/domain/drivers/evaluate.ts'
import type { SolvedStep, SolveProblem } from '#shared/domain/drivers/solve.ts'
import { type DriverEntry, type Drivers, treeUnder } from '#shared/domain/drivers/tree.ts'
import { type TreeProblem, treeProblems } from '#shared/domain/drivers/treeProblems.ts'
import { valueWarnings, type Warning } from '#shared/domain/drivers/warnings.ts'
import type { DriverId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'

export type PlaceProblem = TreeProblem | ValueProblem | SolveProblem

/** What a target's tree says now, for every part of the screen. Derived on each look, never stored. */
export type TargetReading = {
  readonly target: Entry<'targets'>
  readonly drivers: Drivers
  readonly root: DriverEntry | null
  /** The root and all it is worked out from. */
  readonly tree: readonly DriverEntry[]
  readonly balance: Balance
  readonly today: Values
  /** The plan, with the free lever at what is needed. */
  readonly planned: Values
  /** The drivers on the way from the root to the free lever. */
  readonly steps: ReadonlyMap<string, SolvedStep>
  /** The free lever at what is needed, for those who evaluate once more. */
  readonly overrides: ReadonlyMap<string, number>
  /** What keeps the tree from being worked out, at the driver to look at first. */
  readonly problems: ReadonlyMap<string, readonly PlaceProblem[]>
  readonly warnings: readonly Warning[]
}

export function readTarget(target: Entry<'targets'>, drivers: Drivers): TargetReading {
  const root = target.driverId === undefined ? null : (drivers.get(target.driverId) ?? null)
  const tree = root ? treeOfRoot(drivers, root.id) : []
  const balance = balanceTarget(target, drivers)
  const solution = balance.kind === 'solved' ? balance.solution : null
  const overrides: ReadonlyMap<string, number> = new Map(solution ? [[solution.leverId, solution.rounded]] : [])
  const inTree = new Set<string>(tree.map(({ id }) => id))
  const problems = new Map<string, PlaceProblem[]>()
  for (const problem of [...treeProblems(drivers), ...valueProblems(drivers, 'plan', overrides)]) {
    const [place] = problem.driverIds
    if (place !== undefined && inTree.has(place)) problems.set(place, [...(problems.get(place) ?? []), problem])
  }
  const steps = new Map((solution?.steps ?? []).map((step) => [step.driverId as string, step]))
  return {
    target,
    drivers,
    root,
    tree,
    balance,
    today: evaluate(drivers, 'baseline'),
    planned: evaluate(drivers, 'plan', overrides),
    steps,
    overrides,
    problems,
    warnings: [...(solution?.warnings ?? []), ...decidedWarnings(tree, steps)],
  }
}

/** Also a driver on a circle belongs to the tree that one sees, though it can't be worked out. */
function treeOfRoot(drivers: Drivers, rootId: DriverId): readonly DriverEntry[] {
  const ordered = treeUnder(drivers, rootId)
  if (ordered.some(({ id }) => id === rootId)) return ordered
  const found = new Map<string, DriverEntry>()
  const waiting: DriverId[] = [rootId]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const driver = drivers.get(id)
    if (!driver || found.has(id)) continue
    found.set(id, driver)
    if (driver.operator !== 'input') waiting.push(...driver.inputs)
  }
  return [...found.values()]
}

/** What speaks against the values that were decided beside the way to the free lever. */
const decidedWarnings = (tree: readonly DriverEntry[], steps: ReadonlyMap<string, SolvedStep>): readonly Warning[] =>
  tree.flatMap((driver) =>
    driver.operator === 'input' && driver.plan !== undefined && !steps.has(driver.id)
      ? valueWarnings(driver, driver.plan, driver.baseline ?? null)
      : [],
  )

import type { DriverId } from '#shared/ids.ts'
import { failure, type Result, success } from '#shared/result.ts'
import type { CrossingFailure } from './crossing.ts'
import { type Descent, descend } from './descend.ts'
import { evaluateOrdered, type Mode, type ValueProblemCode, type Values, valueProblems } from './evaluate.ts'
import { type Goal, reaches } from './rounding.ts'
import { type DriverEntry, type Drivers, driversBetween, inputsOf, treeUnder } from './tree.ts'
import { type Problem, shapeProblem, type TreeProblemCode } from './treeProblems.ts'
import { leverWarnings, valueWarnings, type Warning } from './warnings.ts'

export type SolveProblemCode =
  | 'noRoot'
  | 'noLever'
  | 'leverNotInput'
  | 'leverConstant'
  | 'noPath'
  | TreeProblemCode
  | ValueProblemCode
  | CrossingFailure
export type SolveProblem = Problem<SolveProblemCode>

export type SolveRequest = {
  readonly drivers: Drivers
  readonly rootId: DriverId
  /** The one input that is free to move; its own plan value is not used. */
  readonly leverId: DriverId
  readonly target: number
  /** What the other drivers stand at; the plan, unless said otherwise. */
  readonly others?: Mode
}

/** A driver between lever and root. Percentages are 0..1. */
export type SolvedStep = {
  readonly driverId: DriverId
  readonly baseline: number | null
  /** As the plan stands, before the lever was worked out. */
  readonly planned: number | null
  /** What is needed, unrounded: 20.32 deals. */
  readonly exact: number
  /** What is needed once whole things are whole: 21 deals. */
  readonly rounded: number
  /** What comes out when the rounded lever is worked forward again. */
  readonly reached: number
}

export type Solution = {
  readonly rootId: DriverId
  readonly leverId: DriverId
  readonly target: number
  /** The lever's value, unrounded. */
  readonly exact: number
  /** The lever's value after rounding whole drivers to the harder side, from the root down. */
  readonly rounded: number
  /** Root first, lever last. */
  readonly steps: readonly SolvedStep[]
  readonly rootReached: number
  /** Target less the root as planned: what the lever had to close. Null where the plan has no root value. */
  readonly gap: number | null
  /** Target less the root reached: 0, or on the far side of the target because of rounding. */
  readonly gapLeft: number
  readonly warnings: readonly Warning[]
}

/** Works a target backwards to the one free lever, rounds, and works it forward again to see that the root reaches it. */
export function solveForTarget(request: SolveRequest): Result<Solution, SolveProblem> {
  const { drivers, rootId, leverId, target, others = 'plan' } = request
  const tree = treeUnder(drivers, rootId)
  const between = driversBetween(tree, leverId)
  const planned = evaluateOrdered(tree, others)
  const problem = refusalOf(request, tree, between) ?? missingBeside(request, between, planned)
  if (problem) return failure(problem)

  const baseline = evaluateOrdered(tree, 'baseline')
  const start = baseline.get(rootId) ?? planned.get(rootId) ?? target
  const goal: Goal = { target, direction: target >= start ? 1 : -1 }
  const exact = descend(between, goal, planned, 'exact')
  if (!exact.ok) return exact
  const rounded = descend(between, goal, planned, 'rounded')
  if (!rounded.ok) return rounded

  const forward = ({ lever }: Descent) => evaluateOrdered(tree, others, new Map([[leverId, lever]]))
  const atExact = forward(exact.value)
  const atRounded = forward(rounded.value)
  const isReached = (values: Values) => reaches(values.get(rootId) ?? null, goal, start)
  if (!isReached(atExact) || !isReached(atRounded))
    return failure({ code: 'unreachable', driverIds: [leverId, rootId] })

  const steps = between.toReversed().map(
    ({ id }): SolvedStep => ({
      driverId: id,
      baseline: baseline.get(id) ?? null,
      planned: planned.get(id) ?? null,
      exact: exact.value.needed.get(id) ?? valueIn(atExact, id),
      rounded: rounded.value.needed.get(id) ?? valueIn(atRounded, id),
      reached: valueIn(atRounded, id),
    }),
  )
  return solutionOf(request, steps)
}

function solutionOf({ drivers, rootId, leverId, target }: SolveRequest, steps: readonly SolvedStep[]) {
  const root = stepAt(steps, 0)
  const lever = stepAt(steps, -1)
  const gap = root.planned === null ? null : target - root.planned
  const gapLeft = target - root.reached
  if (!Number.isFinite(gap ?? 0) || !Number.isFinite(gapLeft))
    return failure<SolveProblem>({ code: 'tooLarge', driverIds: [rootId, leverId] })
  return success<Solution>({
    rootId,
    leverId,
    target,
    exact: lever.exact,
    rounded: lever.rounded,
    steps,
    rootReached: root.reached,
    gap,
    gapLeft,
    warnings: steps.flatMap((step) => warningsOf(step, drivers, leverId)),
  })
}

function refusalOf(
  { drivers, rootId, leverId }: SolveRequest,
  tree: readonly DriverEntry[],
  between: readonly DriverEntry[],
): SolveProblem | null {
  const lever = drivers.get(leverId)
  if (!drivers.has(rootId)) return { code: 'noRoot', driverIds: [rootId] }
  if (!lever) return { code: 'noLever', driverIds: [leverId] }
  if (lever.operator !== 'input') return { code: 'leverNotInput', driverIds: [leverId] }
  if (lever.role === 'constant') return { code: 'leverConstant', driverIds: [leverId] }
  if (tree.at(-1)?.id !== rootId) return { code: 'circle', driverIds: [rootId] }
  for (const driver of tree) {
    const problem = shapeProblem(driver, drivers)
    if (problem) return problem
  }
  return between.length === 0 ? { code: 'noPath', driverIds: [leverId, rootId] } : null
}

/** The inverse needs every number beside its path; whatever is missing there is named where it starts. */
function missingBeside(
  { drivers, leverId, others = 'plan' }: SolveRequest,
  between: readonly DriverEntry[],
  values: Values,
): SolveProblem | null {
  const onPath = new Set<string>(between.map((driver) => driver.id))
  const beside = between.flatMap((driver) => inputsOf(driver)).filter((id) => !onPath.has(id))
  const without = beside.find((id) => (values.get(id) ?? null) === null)
  if (without === undefined) return null
  const under = new Map(treeUnder(drivers, without).map((driver) => [driver.id, driver]))
  return valueProblems(under, others)[0] ?? { code: 'missingNumber', driverIds: [without, leverId] }
}

function warningsOf(step: SolvedStep, drivers: Drivers, leverId: DriverId): readonly Warning[] {
  const driver = drivers.get(step.driverId)
  if (!driver) return []
  if (step.driverId === leverId) return leverWarnings(driver, step.rounded)
  return driver.role === 'root' ? [] : valueWarnings(driver, step.rounded, step.baseline)
}

function stepAt(steps: readonly SolvedStep[], position: 0 | -1): SolvedStep {
  const step = steps.at(position)
  if (step === undefined) throw new Error('a solution has at least one step')
  return step
}

function valueIn(values: Values, id: DriverId): number {
  const value = values.get(id)
  if (value === undefined || value === null) throw new Error(`driver ${id} lies on the path and has no value`)
  return value
}

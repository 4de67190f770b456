import type { DriverId } from '#shared/ids.ts'
import { failure, type Result, success } from '#shared/result.ts'
import type { CrossingFailure } from './crossing.ts'
import { evaluateOrdered, type Mode, type ValueProblemCode, type Values, valueProblems } from './evaluate.ts'
import { harderWhole, reaches } from './rounding.ts'
import { inverseOfStage, stagesOf } from './stages.ts'
import { type DriverEntry, type Drivers, driversBetween, inputsOf, treeUnder } from './tree.ts'
import type { Problem } from './treeProblems.ts'
import { leverWarnings, valueWarnings, type Warning } from './warnings.ts'

export type SolveProblemCode =
  | 'noRoot'
  | 'noLever'
  | 'leverNotInput'
  | 'leverConstant'
  | 'noPath'
  | 'circle'
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
  const refusal = refusalOf(request)
  if (refusal) return failure(refusal)
  const tree = treeUnder(drivers, rootId)
  const between = driversBetween(drivers, leverId, rootId)
  const planned = evaluateOrdered(tree, others)
  const missing = missingBeside(request, between, planned)
  if (missing) return failure(missing)

  const baseline = evaluateOrdered(tree, 'baseline')
  const start = baseline.get(rootId) ?? planned.get(rootId) ?? target
  const direction = target >= start ? 1 : -1
  const exact = descend(between, target, direction, planned, 'exact')
  if (!exact.ok) return exact
  const rounded = descend(between, target, direction, planned, 'rounded')
  if (!rounded.ok) return rounded

  const forward = (lever: number) => evaluateOrdered(tree, others, new Map([[leverId, lever]]))
  const atExact = forward(exact.value.lever)
  const atRounded = forward(rounded.value.lever)
  const isReached = (values: Values) => reaches(values.get(rootId) ?? null, target, direction, start)
  if (!isReached(atExact) || !isReached(atRounded))
    return failure({ code: 'unreachable', driverIds: [rootId, leverId] })

  const steps = between.toReversed().map(
    (driver): SolvedStep => ({
      driverId: driver.id,
      baseline: baseline.get(driver.id) ?? null,
      planned: planned.get(driver.id) ?? null,
      exact: exact.value.needed.get(driver.id) ?? valueIn(atExact, driver.id),
      rounded: rounded.value.needed.get(driver.id) ?? valueIn(atRounded, driver.id),
      reached: valueIn(atRounded, driver.id),
    }),
  )
  const plannedRoot = planned.get(rootId) ?? null
  return success({
    rootId,
    leverId,
    target,
    exact: exact.value.lever,
    rounded: rounded.value.lever,
    steps,
    rootReached: valueIn(atRounded, rootId),
    gap: plannedRoot === null ? null : target - plannedRoot,
    gapLeft: target - valueIn(atRounded, rootId),
    warnings: steps.flatMap((step) => warningsOf(step, drivers, leverId)),
  })
}

function refusalOf({ drivers, rootId, leverId }: SolveRequest): SolveProblem | null {
  const lever = drivers.get(leverId)
  if (!drivers.has(rootId)) return { code: 'noRoot', driverIds: [rootId] }
  if (!lever) return { code: 'noLever', driverIds: [leverId] }
  if (lever.operator !== 'input') return { code: 'leverNotInput', driverIds: [leverId] }
  if (lever.role === 'constant') return { code: 'leverConstant', driverIds: [leverId] }
  if (treeUnder(drivers, rootId).at(-1)?.id !== rootId) return { code: 'circle', driverIds: [rootId] }
  if (driversBetween(drivers, leverId, rootId).length === 0) return { code: 'noPath', driverIds: [leverId, rootId] }
  return null
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
  const under = new Set<string>(treeUnder(drivers, without).map((driver) => driver.id))
  const cause = valueProblems(drivers, others).find(({ driverIds: [first] }) => first && under.has(first))
  return cause ?? { code: 'missingNumber', driverIds: [without, leverId] }
}

type Descent = { readonly lever: number; readonly needed: ReadonlyMap<string, number> }

/** From the root down: what each driver that all paths go through has to be. */
function descend(
  between: readonly DriverEntry[],
  target: number,
  towards: 1 | -1,
  values: Values,
  rounding: 'exact' | 'rounded',
): Result<Descent, SolveProblem> {
  const settled = (driver: DriverEntry | undefined, value: number, direction: number) =>
    rounding === 'rounded' && driver?.whole ? harderWhole(value, direction) : value
  const root = between.at(-1)
  let direction: number = towards
  let value = settled(root, target, direction)
  const needed = new Map<string, number>(root ? [[root.id, value]] : [])
  for (const stage of stagesOf(between)) {
    const step = inverseOfStage(stage, value, values)
    if (!step.ok) return failure({ code: step.failure, driverIds: [stage.below.id, stage.above.id] })
    direction *= step.value.slope
    value = settled(stage.below, step.value.value, direction)
    needed.set(stage.below.id, value)
  }
  return success({ lever: value, needed })
}

function warningsOf(step: SolvedStep, drivers: Drivers, leverId: DriverId): readonly Warning[] {
  const driver = drivers.get(step.driverId)
  if (!driver || driver.role === 'root') return []
  return step.driverId === leverId
    ? leverWarnings(driver, step.rounded)
    : valueWarnings(driver, step.rounded, step.baseline)
}

function valueIn(values: Values, id: DriverId): number {
  const value = values.get(id)
  if (value === undefined || value === null) throw new Error(`driver ${id} lies on the path and has no value`)
  return value
}

import type { DriverId } from '#shared/ids.ts'
import { resultMeasures } from './measureAlgebra.ts'
import { circlesIn, type DriverEntry, type Drivers, inputsOf } from './tree.ts'

export type TreeProblemCode =
  | 'circle'
  | 'missingInput'
  | 'noInputs'
  | 'ratioNeedsTwo'
  | 'complementNeedsOne'
  | 'sumMeasures'
  | 'productMeasures'
  | 'ratioMeasures'
  | 'complementMeasures'
  | 'boundsCrossed'

/** What keeps a tree from being worked out. It names its drivers, the one to look at first in front. */
export type Problem<Code extends string> = { readonly code: Code; readonly driverIds: readonly DriverId[] }
export type TreeProblem = Problem<TreeProblemCode>

/** Everything that is wrong with the shape and the units of a set of drivers; empty when it can be worked out. */
export function treeProblems(drivers: Drivers): readonly TreeProblem[] {
  const circles = circlesIn(drivers).map((driverIds): TreeProblem => ({ code: 'circle', driverIds }))
  return [...circles, ...[...drivers.values()].flatMap((driver) => problemsOf(driver, drivers))]
}

/** The problem that connecting `input` to `driver` would make, if any: asked before the click, not after it. */
export function problemOfConnecting(drivers: Drivers, driver: DriverEntry, input: DriverEntry): TreeProblem | null {
  const connected: DriverEntry = { ...driver, inputs: [...inputsOf(driver), input.id] }
  const next = new Map(drivers).set(driver.id, connected)
  const circle = circlesIn(next)[0]
  if (circle) return { code: 'circle', driverIds: circle }
  return unitProblem(connected, inputEntries(connected, next))
}

function problemsOf(driver: DriverEntry, drivers: Drivers): readonly TreeProblem[] {
  const problems: TreeProblem[] = []
  if (driver.min !== undefined && driver.max !== undefined && driver.min > driver.max)
    problems.push({ code: 'boundsCrossed', driverIds: [driver.id] })
  const shape = shapeProblem(driver, drivers)
  if (shape) return [...problems, shape]
  const unit = unitProblem(driver, inputEntries(driver, drivers))
  return unit ? [...problems, unit] : problems
}

/** What keeps one driver from being worked out at all, whatever the numbers. */
export function shapeProblem(driver: DriverEntry, drivers: Drivers): TreeProblem | null {
  if (driver.operator === 'input') return null
  const missing = driver.inputs.filter((id) => !drivers.has(id))
  if (missing.length > 0) return { code: 'missingInput', driverIds: [driver.id, ...missing] }
  if (driver.inputs.length === 0) return { code: 'noInputs', driverIds: [driver.id] }
  if (driver.operator === 'ratio' && driver.inputs.length !== 2)
    return { code: 'ratioNeedsTwo', driverIds: [driver.id, ...driver.inputs] }
  if (driver.operator === 'complement' && driver.inputs.length !== 1)
    return { code: 'complementNeedsOne', driverIds: [driver.id, ...driver.inputs] }
  return null
}

const unitCodes = {
  sum: 'sumMeasures',
  product: 'productMeasures',
  ratio: 'ratioMeasures',
  complement: 'complementMeasures',
} as const satisfies Record<string, TreeProblemCode>

function unitProblem(driver: DriverEntry, inputs: readonly DriverEntry[]): TreeProblem | null {
  if (driver.operator === 'input') return null
  const allowed = resultMeasures(
    driver.operator,
    inputs.map((input) => input.measure),
  )
  if (allowed.includes(driver.measure)) return null
  return { code: unitCodes[driver.operator], driverIds: [driver.id, ...inputs.map((input) => input.id)] }
}

const inputEntries = (driver: DriverEntry, drivers: Drivers): readonly DriverEntry[] =>
  inputsOf(driver).flatMap((id) => drivers.get(id) ?? [])

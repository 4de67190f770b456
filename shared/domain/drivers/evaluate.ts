import { type DriverEntry, type Drivers, topologicalOrder } from './tree.ts'
import type { Problem } from './treeProblems.ts'

/** `baseline` is today; `plan` takes the decided values and today's where none was decided. */
export type Mode = 'baseline' | 'plan'
/** Every driver's value; null where a number is missing or can't be worked out. Never NaN or infinite. */
export type Values = ReadonlyMap<string, number | null>
/** Values that stand in the place of a driver's own, whatever its operator: a solved lever, what a team offers. */
export type Overrides = ReadonlyMap<string, number>

export type ValueProblemCode = 'missingNumber' | 'divisionByZero' | 'tooLarge'
export type ValueProblem = Problem<ValueProblemCode>

/** Works out every driver. Percentages are 0..1. */
export function evaluate(drivers: Drivers, mode: Mode, overrides?: Overrides): Values {
  const values = new Map(evaluateOrdered(topologicalOrder(drivers), mode, overrides))
  for (const id of drivers.keys()) if (!values.has(id)) values.set(id, null)
  return values
}

/** Why values are null: each problem names the driver where it starts, not the many above it. */
export function valueProblems(drivers: Drivers, mode: Mode, overrides?: Overrides): readonly ValueProblem[] {
  const order = topologicalOrder(drivers)
  const values = evaluateOrdered(order, mode, overrides)
  return order.flatMap((driver): readonly ValueProblem[] => {
    if (values.get(driver.id) !== null) return []
    if (driver.operator === 'input') return [{ code: 'missingNumber', driverIds: [driver.id] }]
    const numbers = numbersOf(driver, values)
    if (numbers === null || numbers.length === 0) return []
    const dividesByZero = driver.operator === 'ratio' && numbers[1] === 0
    return [{ code: dividesByZero ? 'divisionByZero' : 'tooLarge', driverIds: [driver.id, ...driver.inputs] }]
  })
}

/** For those who evaluate often: the order is found once. Only the drivers in it get a value. */
export function evaluateOrdered(order: readonly DriverEntry[], mode: Mode, overrides?: Overrides): Values {
  const values = new Map<string, number | null>()
  for (const driver of order) {
    const given = overrides?.get(driver.id)
    values.set(driver.id, given === undefined ? workOut(driver, mode, values) : finiteOrNull(given))
  }
  return values
}

/** One driver's value from the values of its inputs. */
export function workOut(driver: DriverEntry, mode: Mode, values: Values): number | null {
  if (driver.operator === 'input') return givenValue(driver, mode)
  const numbers = numbersOf(driver, values)
  return numbers === null ? null : operate(driver, numbers)
}

/** The number that people gave an input: the plan's where one was decided, or today's. */
const givenValue = (driver: DriverEntry, mode: Mode): number | null =>
  (mode === 'plan' ? (driver.plan ?? driver.baseline) : driver.baseline) ?? null

/** The factor an input of a sum is taken with. */
export const coefficientOf = (driver: DriverEntry, position: number): number => driver.coefficients?.[position] ?? 1

function operate(driver: DriverEntry, numbers: readonly number[]): number | null {
  const [first, second] = numbers
  if (first === undefined) return null
  switch (driver.operator) {
    case 'input':
      return null
    case 'sum': {
      let sum = 0
      for (const [position, number] of numbers.entries()) sum += coefficientOf(driver, position) * number
      return finiteOrNull(sum)
    }
    case 'product': {
      let product = 1
      for (const number of numbers) product *= number
      return finiteOrNull(product)
    }
    case 'ratio':
      return second === undefined || numbers.length > 2 ? null : finiteOrNull(first / second)
    case 'complement':
      return numbers.length > 1 ? null : finiteOrNull(1 - first)
  }
}

function numbersOf(driver: DriverEntry, values: Values): readonly number[] | null {
  const numbers: number[] = []
  for (const id of driver.inputs) {
    const number = values.get(id)
    if (number === undefined || number === null) return null
    numbers.push(number)
  }
  return numbers
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null)

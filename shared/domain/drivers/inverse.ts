import type { DriverId } from '#shared/ids.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { coefficientOf, type Values } from './evaluate.ts'
import type { DriverEntry } from './tree.ts'

/** 1 where the driver rises with the input, −1 where it falls. */
export type Slope = 1 | -1
export type Inverse = { readonly value: number; readonly slope: Slope }

/**
 * What one input has to be so that the driver comes to `needed`, the other inputs staying as they are: the closed form.
 * `noEffect` where the input can't move the driver, `unreachable` where no finite number will do.
 * The input must occur once among the driver's inputs, and the others must have values.
 */
export function inverse(
  driver: DriverEntry,
  inputId: DriverId,
  needed: number,
  values: Values,
): Result<Inverse, 'noEffect' | 'unreachable'> {
  const position = driver.inputs.indexOf(inputId)
  const others = driver.inputs.map((id, index) => (index === position ? 0 : numberOf(values, id)))
  switch (driver.operator) {
    case 'input':
      return failure('noEffect')
    case 'sum': {
      const coefficient = coefficientOf(driver, position)
      const rest = others.reduce((sum, number, index) => sum + coefficientOf(driver, index) * number, 0)
      return checked((needed - rest) / coefficient, coefficient)
    }
    case 'product': {
      const rest = others.reduce((product, number, index) => (index === position ? product : product * number), 1)
      return checked(needed / rest, rest)
    }
    case 'complement':
      return checked(1 - needed, -1)
    case 'ratio': {
      const [numerator = 0, denominator = 0] = others
      if (position === 0) return checked(needed * denominator, denominator)
      return needed === 0 ? failure('unreachable') : checked(numerator / needed, -numerator)
    }
  }
}

function checked(value: number, effect: number): Result<Inverse, 'noEffect' | 'unreachable'> {
  if (effect === 0) return failure('noEffect')
  return Number.isFinite(value) ? success({ value, slope: effect > 0 ? 1 : -1 }) : failure('unreachable')
}

function numberOf(values: Values, id: string): number {
  const number = values.get(id)
  if (number === undefined || number === null) throw new Error(`an inverse needs a value for driver ${id}`)
  return number
}

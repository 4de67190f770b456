import type * as Y from 'yjs'
import type { TemplateRecords } from '#shared/domain/drivers/templates.ts'
import type { DriverId, TargetId } from '#shared/ids.ts'
import type { Measure } from '#shared/records/fields.ts'
import type { Operator } from '#shared/records/numbers.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, asOneStep, updateRecord } from '#shared/workshop/writeRecords.ts'
import { placeAtEnd } from './place.ts'

type NewDriver = { readonly name: string; readonly measure: Measure }

/** Plants a tree for a target from nothing: a root with its name and measure, to be worked out as a product. */
export function plantRoot(board: Y.Doc, targetId: TargetId, rootId: DriverId): void {
  const target = readOne(board, 'targets').get(targetId)
  if (!target) return
  asOneStep(board, () => {
    addRecord(board, 'drivers', rootId, {
      name: target.name,
      measure: target.measure,
      operator: 'product',
      role: 'root',
      inputs: [],
      order: placeAtEnd(board, 'drivers'),
    })
    updateRecord(board, 'targets', targetId, { driverId: rootId, balancingDriverId: undefined })
  })
}

/**
 * Writes a worked example as one step. Its first tree becomes that of the target that stands already, where the two
 * count the same; what people typed there, the name and the number above all, stays theirs.
 */
export function plantTemplate(board: Y.Doc, { drivers, targets }: TemplateRecords, targetId?: TargetId): void {
  const standing = targetId === undefined ? undefined : readOne(board, 'targets').get(targetId)
  const adopted = standing && targets.find(({ measure }) => measure === standing.measure)
  asOneStep(board, () => {
    for (const { id, ...driver } of drivers)
      addRecord(board, 'drivers', id, { ...driver, order: placeAtEnd(board, 'drivers') })
    for (const { id, ...target } of targets) {
      if (target.driverId === adopted?.driverId && standing) {
        updateRecord(board, 'targets', standing.id, {
          driverId: target.driverId,
          balancingDriverId: target.balancingDriverId,
          value: standing.value ?? target.value,
          baseline: standing.baseline ?? target.baseline,
        })
      } else addRecord(board, 'targets', id, { ...target, order: placeAtEnd(board, 'targets') })
    }
  })
}

/** Adds a new lever as the last input of a driver; one that was typed in so far becomes the product of its inputs. */
export function addInput(board: Y.Doc, driverId: DriverId, inputId: DriverId, { name, measure }: NewDriver): void {
  asOneStep(board, () => {
    addRecord(board, 'drivers', inputId, {
      name,
      measure,
      operator: 'input',
      role: 'lever',
      inputs: [],
      order: placeAtEnd(board, 'drivers'),
    })
    connectInput(board, driverId, inputId)
  })
}

/** Lets a driver that is there already feed another one too. Whether that makes sense was asked before. */
export function connectInput(board: Y.Doc, driverId: DriverId, inputId: DriverId): void {
  const driver = readOne(board, 'drivers').get(driverId)
  if (!driver) return
  asOneStep(board, () => {
    // Inputs that an earlier operator left behind belong to nobody's picture of a driver that is typed in now.
    const inputs = driver.operator === 'input' ? [inputId] : [...driver.inputs, inputId]
    const coefficients = driver.operator === 'input' ? undefined : driver.coefficients
    if (driver.operator === 'input') setOperator(board, driverId, 'product')
    updateRecord(board, 'drivers', driverId, { inputs, coefficients: coefficients && [...coefficients, 1] })
  })
}

/** How a driver comes about. One that is typed in is a lever, one that is worked out is not; a root stays the root. */
export function setOperator(board: Y.Doc, driverId: DriverId, operator: Operator): void {
  const driver = readOne(board, 'drivers').get(driverId)
  if (!driver) return
  const isTyped = operator === 'input'
  const role = driver.role === 'root' ? 'root' : isTyped ? 'lever' : 'derived'
  const isSameSort = isTyped === (driver.operator === 'input')
  updateRecord(board, 'drivers', driverId, isSameSort ? { operator } : { operator, role })
}

/** Whether a sum adds the input at this position or subtracts it. */
export function setSign(board: Y.Doc, driverId: DriverId, position: number, sign: 1 | -1): void {
  const driver = readOne(board, 'drivers').get(driverId)
  if (!driver) return
  const coefficients = driver.inputs.map((_, at) => {
    const before = driver.coefficients?.[at] ?? 1
    return at === position ? sign * Math.abs(before) : before
  })
  updateRecord(board, 'drivers', driverId, { coefficients })
}

/** Moves an input one place up (−1) or down (1): a ratio divides the first by the second. */
export function moveInput(board: Y.Doc, driverId: DriverId, position: number, step: -1 | 1): void {
  const driver = readOne(board, 'drivers').get(driverId)
  const other = position + step
  if (!driver || driver.inputs[position] === undefined || driver.inputs[other] === undefined) return
  updateRecord(board, 'drivers', driverId, {
    inputs: swapped(driver.inputs, position, other),
    coefficients:
      driver.coefficients &&
      swapped(
        driver.inputs.map((_, at) => driver.coefficients?.[at] ?? 1),
        position,
        other,
      ),
  })
}

function swapped<Value>(values: readonly Value[], one: number, other: number): Value[] {
  const first = values[one]
  const second = values[other]
  if (first === undefined || second === undefined) return [...values]
  return values.map((value, at) => (at === one ? second : at === other ? first : value))
}

import type * as Y from 'yjs'
import { type DriverEntry, inputsOf } from '#shared/domain/drivers/tree.ts'
import type { DriverId, TargetId } from '#shared/ids.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { asOneStep, removeRecord, updateRecord } from '#shared/workshop/writeRecords.ts'

/**
 * Takes an input out of a driver, as one step. What then feeds nothing any more goes too, with what only it was worked
 * out from; what another driver or target still uses stays.
 */
export function takeOutInput(board: Y.Doc, driverId: DriverId, position: number): void {
  const drivers = new Map(readOne(board, 'drivers'))
  const driver = drivers.get(driverId)
  const input = driver?.inputs[position]
  if (!driver || input === undefined) return
  const without = <Value>(values: readonly Value[]) => values.filter((_, at) => at !== position)
  const inputs = without(driver.inputs)
  const coefficients = driver.coefficients && without(driver.coefficients)
  drivers.set(driverId, { ...driver, inputs })
  asOneStep(board, () => {
    updateRecord(board, 'drivers', driverId, { inputs, coefficients })
    removeUnused(board, drivers, input)
  })
}

/** Takes a target's tree away, as one step: the target stays, without its root and its free lever. */
export function clearTree(board: Y.Doc, targetId: TargetId): void {
  const rootId = readOne(board, 'targets').get(targetId)?.driverId
  if (rootId === undefined) return
  asOneStep(board, () => {
    updateRecord(board, 'targets', targetId, { driverId: undefined, balancingDriverId: undefined })
    removeUnused(board, new Map(readOne(board, 'drivers')), rootId)
  })
}

/** Removes a driver that stands in no tree; whatever names it as an input names it no longer. */
export function removeDriver(board: Y.Doc, driverId: DriverId): void {
  asOneStep(board, () => {
    for (const driver of readOne(board, 'drivers').values()) {
      if (!driver.inputs.includes(driverId)) continue
      const isKept = driver.inputs.map((id) => id !== driverId)
      updateRecord(board, 'drivers', driver.id, {
        inputs: driver.inputs.filter((_, at) => isKept[at]),
        coefficients: driver.coefficients?.filter((_, at) => isKept[at]),
      })
    }
    removeRecord(board, 'drivers', driverId)
    releaseLever(board, driverId)
  })
}

/** Goes down from a driver and removes it where nothing uses it, and then the same for its inputs. */
function removeUnused(board: Y.Doc, drivers: Map<string, DriverEntry>, start: DriverId): void {
  const roots = new Set([...readOne(board, 'targets').values()].map((target) => target.driverId))
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const driver = drivers.get(id)
    if (!driver || roots.has(id) || isUsed(drivers, id)) continue
    drivers.delete(id)
    removeRecord(board, 'drivers', id)
    releaseLever(board, id)
    waiting.push(...inputsOf(driver))
  }
}

const isUsed = (drivers: ReadonlyMap<string, DriverEntry>, id: DriverId) =>
  [...drivers.values()].some((driver) => inputsOf(driver).includes(id))

function releaseLever(board: Y.Doc, driverId: DriverId): void {
  for (const target of readOne(board, 'targets').values())
    if (target.balancingDriverId === driverId)
      updateRecord(board, 'targets', target.id, { balancingDriverId: undefined })
}

import type { DriverId } from '#shared/ids.ts'
import type { BaselineQuality, Measure } from '#shared/records/fields.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { evaluate } from './evaluate.ts'
import type { Solution } from './solve.ts'
import type { Drivers } from './tree.ts'

/** What a key result takes over from its driver; the fields are those of the record. */
export type LeverKeyResult = {
  readonly metric: string
  readonly measure: Measure
  readonly baseline?: number
  readonly baselineQuality?: BaselineQuality
  readonly baselineMethod?: string
  readonly target: number
  readonly driverId: DriverId
  readonly owner?: string
}

/** Why a driver makes no key result; the sentences are `numbers.keyResult.refused.<code>`. */
export type LeverRefusal = 'noDriver' | 'constant' | 'external' | 'noTarget' | 'noChange'

/**
 * A driver as the start of a key result: from today's value to the one that the solution needs (rounded), or, beside the
 * path, to the one planned for it. Works for derived drivers on the path too (84 opportunities). Constants and external
 * drivers are refused: nobody in the room can move them.
 */
export function leverToKeyResult(
  drivers: Drivers,
  driverId: DriverId,
  solution: Solution | null,
): Result<LeverKeyResult, LeverRefusal> {
  const driver = drivers.get(driverId)
  if (!driver) return failure('noDriver')
  if (driver.role === 'constant') return failure('constant')
  if (driver.influence === 'external') return failure('external')
  const baseline = evaluate(drivers, 'baseline').get(driverId) ?? null
  const target = targetOf(drivers, driverId, solution)
  if (target === null) return failure('noTarget')
  if (target === baseline) return failure('noChange')
  return success({
    metric: driver.name,
    measure: driver.measure,
    ...(baseline === null ? {} : { baseline }),
    ...(driver.baselineQuality ? { baselineQuality: driver.baselineQuality } : {}),
    ...(driver.baselineMethod ? { baselineMethod: driver.baselineMethod } : {}),
    target,
    driverId,
    ...(driver.owner ? { owner: driver.owner } : {}),
  })
}

function targetOf(drivers: Drivers, driverId: DriverId, solution: Solution | null): number | null {
  const step = solution?.steps.find((candidate) => candidate.driverId === driverId)
  if (step) return step.rounded
  const overrides = solution ? new Map([[solution.leverId, solution.rounded]]) : undefined
  return evaluate(drivers, 'plan', overrides).get(driverId) ?? null
}

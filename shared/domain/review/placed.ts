import { type KeyResultReading, readKeyResult } from '#shared/domain/okrQuality/keyResultReading.ts'
import type { Cycle } from '#shared/domain/okrQuality/statedDue.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'

/** A key result with what it says and where it stands. */
export type Placed = {
  readonly keyResult: Entry<'keyResults'>
  readonly reading: KeyResultReading
  readonly objective: Entry<'objectives'> | undefined
  readonly driver: Entry<'drivers'> | undefined
  readonly isCompany: boolean
}

/** What a finding says of a key result's numbers: how to write them. */
export const measureOf = ({ reading }: Placed): { readonly measure?: string } =>
  reading.measure === null ? {} : { measure: reading.measure }

export type Surroundings = Pick<Placed, 'keyResult' | 'objective' | 'driver'> & { readonly cycle: Cycle }

export const placeKeyResult = ({ keyResult, objective, driver, cycle }: Surroundings): Placed => ({
  keyResult,
  reading: readKeyResult(keyResult, cycle, driver),
  objective,
  driver,
  isCompany: keyResult.unitId === companyUnitId,
})

import { thresholds } from '#shared/domain/thresholds.ts'
import type { DriverId } from '#shared/ids.ts'
import type { DriverEntry } from './tree.ts'

/** A change of more than this share of the baseline is a jump. */
const jumpShare = 0.3

/**
 * What speaks against a value of a driver. It never forbids; the room decides with it in view. `F-BOUND` beyond a limit,
 * `F-JUMP` changed by more than 30 %, `F-BASE` the baseline was not measured, `F-EXT` nobody here can move it,
 * `F-LOCK` it was locked. The sentences are `numbers.warnings.<rule>`.
 */
export type Warning =
  | {
      readonly rule: 'F-BOUND'
      readonly driverId: DriverId
      readonly numbers: { readonly value: number; readonly bound: number }
      readonly reason?: string
    }
  | {
      readonly rule: 'F-JUMP'
      readonly driverId: DriverId
      /** `change` is a share of the baseline: 0.5 is half as much again, −0.5 half. */
      readonly numbers: { readonly value: number; readonly baseline: number; readonly change: number }
    }
  | { readonly rule: 'F-BASE'; readonly driverId: DriverId; readonly numbers: { readonly baseline?: number } }
  | { readonly rule: 'F-EXT'; readonly driverId: DriverId; readonly numbers: { readonly value: number } }
  | {
      readonly rule: 'F-LOCK'
      readonly driverId: DriverId
      readonly numbers: { readonly value: number; readonly locked?: number }
    }

/** What speaks against making this lever the one that closes the gap, at this value. */
export function leverWarnings(lever: DriverEntry, value: number): readonly Warning[] {
  const driverId = lever.id
  const warnings: Warning[] = [...valueWarnings(lever, value, lever.baseline ?? null)]
  if (lever.baselineQuality !== 'measured')
    warnings.push({ rule: 'F-BASE', driverId, numbers: numbersWith('baseline', lever.baseline) })
  if (lever.influence === 'external') warnings.push({ rule: 'F-EXT', driverId, numbers: { value } })
  if (lever.locked)
    warnings.push({
      rule: 'F-LOCK',
      driverId,
      numbers: { value, ...numbersWith('locked', lever.plan ?? lever.baseline) },
    })
  return warnings
}

/** What speaks against any driver's value, worked out or decided: its limits, and how far it is from today. */
export function valueWarnings(driver: DriverEntry, value: number, baseline: number | null): readonly Warning[] {
  const driverId = driver.id
  const warnings: Warning[] = []
  const bound = boundBroken(driver, value)
  if (bound !== null)
    warnings.push({
      rule: 'F-BOUND',
      driverId,
      numbers: { value, bound },
      ...(driver.boundReason ? { reason: driver.boundReason } : {}),
    })
  const change = baseline === null || baseline === 0 ? 0 : (value - baseline) / Math.abs(baseline)
  if (baseline !== null && Math.abs(change) > jumpShare + thresholds.roundingSlack)
    warnings.push({ rule: 'F-JUMP', driverId, numbers: { value, baseline, change } })
  return warnings
}

/** The limit that a value lies beyond. Nobody has fewer than no deals: a count or a duration ends at 0 by itself. */
function boundBroken(driver: DriverEntry, value: number): number | null {
  const natural = driver.measure === 'count' || driver.measure === 'duration' ? 0 : Number.NEGATIVE_INFINITY
  const min = driver.min ?? natural
  const slack = thresholds.roundingSlack * Math.max(Math.abs(value), 1)
  if (value < min - slack) return min
  return driver.max !== undefined && value > driver.max + slack ? driver.max : null
}

const numbersWith = <Name extends string>(name: Name, value: number | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: number }

import type { Entry } from '#shared/records/collections.ts'
import { dayNumber } from './days.ts'
import type { Cycle } from './okrQuality/statedDue.ts'
import type { Placed } from './review/placed.ts'

/** Where a key result comes from, where it should be, and by when; days such as `2026-12-31`. */
export type Plan = {
  readonly baseline: number
  readonly target: number
  readonly start: string
  readonly due: string
}

/** The straight line from baseline to target. `null` where a number or a day is missing. */
export function planOf({ reading, objective }: Pick<Placed, 'reading' | 'objective'>, cycle: Cycle): Plan | null {
  const { baseline, target, due } = reading
  const start = objective?.startsOn ?? cycle.start
  if (baseline === null || target === null || due === null || start === undefined) return null
  return { baseline, target, start, due }
}

type Ends = Pick<Plan, 'baseline' | 'target'>

/**
 * How much of the change is done, unclamped: below 0 it fell behind its baseline, above 1 it went past its target. Right
 * for rising and falling metrics. Where baseline and target are the same, holding it is all of it.
 */
export function progressOf({ baseline, target }: Ends, actual: number): number {
  if (target === baseline) return actual === target ? 1 : 0
  return (actual - baseline) / (target - baseline)
}

/** The grade, 0 to 1: a committed key result expects 1.0, an aspirational one about 0.7 (Google OKR playbook). */
export const score = (ends: Ends, actual: number): number => Math.min(1, Math.max(0, progressOf(ends, actual)))

/** How much of the change should be done on a day, 0 to 1. */
export function expectedProgress({ start, due }: Plan, day: string): number {
  const length = dayNumber(due) - dayNumber(start)
  if (length <= 0) return dayNumber(day) >= dayNumber(due) ? 1 : 0
  return Math.min(1, Math.max(0, (dayNumber(day) - dayNumber(start)) / length))
}

/** The value the straight plan asks for on a day, in the key result's measure. */
export const expectedValue = (plan: Plan, day: string): number =>
  plan.baseline + (plan.target - plan.baseline) * expectedProgress(plan, day)

/** Oldest first. */
export const byDay = (one: Entry<'checkIns'>, other: Entry<'checkIns'>): number =>
  one.on < other.on ? -1 : one.on > other.on ? 1 : one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1)

import type { DriverId } from '#shared/ids.ts'
import { evaluateOrdered, type Overrides } from './evaluate.ts'
import { leversOf } from './solo.ts'
import { type DriverEntry, type Drivers, treeUnder } from './tree.ts'

export type StepKind = 'point' | 'one' | 'percentOfValue'
export type Sensitivity = {
  readonly driverId: DriverId
  readonly kind: StepKind
  /** How far the lever was moved, in its own unit (a percentage point is 0.01). */
  readonly step: number
  /** What that does to the root, in the root's unit; null where it can't be worked out. */
  readonly effect: number | null
}

const onePoint = 0.01
const onePercent = 0.01

/** What one natural step of each lever does to the root, all else as planned; the strongest lever first. */
export function sensitivity(drivers: Drivers, rootId: DriverId, overrides?: Overrides): readonly Sensitivity[] {
  const tree = treeUnder(drivers, rootId)
  const planned = evaluateOrdered(tree, 'plan', overrides)
  const root = planned.get(rootId) ?? null
  const all = leversOf(drivers, rootId).map((lever): Sensitivity => {
    const value = planned.get(lever.id) ?? null
    const { kind, step } = naturalStep(lever, value ?? 0)
    if (value === null || root === null) return { driverId: lever.id, kind, step, effect: null }
    const moved = evaluateOrdered(tree, 'plan', new Map([...(overrides ?? []), [lever.id, value + step]])).get(rootId)
    return { driverId: lever.id, kind, step, effect: moved === undefined || moved === null ? null : moved - root }
  })
  return all.toSorted((a, b) => Math.abs(b.effect ?? 0) - Math.abs(a.effect ?? 0))
}

/** 1 point for a percentage, 1 for whole things, 1 % of its value for everything else. */
function naturalStep(driver: DriverEntry, value: number): { readonly kind: StepKind; readonly step: number } {
  if (driver.measure === 'percent') return { kind: 'point', step: onePoint }
  if (driver.whole) return { kind: 'one', step: 1 }
  return { kind: 'percentOfValue', step: Math.abs(value) * onePercent }
}

import { failure, type Result, success } from '#shared/result.ts'
import type { CrossingFailure } from './crossing.ts'
import type { Values } from './evaluate.ts'
import { type Goal, harderWhole } from './rounding.ts'
import { inverseOfStage, stagesOf } from './stages.ts'
import type { DriverEntry } from './tree.ts'
import type { Problem } from './treeProblems.ts'

/** What the lever, and each driver that all its paths go through, have to be. */
export type Descent = { readonly lever: number; readonly needed: ReadonlyMap<string, number> }

/**
 * Goes from the root down to the lever. With `rounded`, each whole driver is settled on its harder side before the next
 * one below is worked out: 20.32 deals are 21 deals, and 21 deals are 84 opportunities.
 */
export function descend(
  between: readonly DriverEntry[],
  goal: Goal,
  values: Values,
  rounding: 'exact' | 'rounded',
): Result<Descent, Problem<CrossingFailure>> {
  const settled = (driver: DriverEntry | undefined, value: number, direction: number) =>
    rounding === 'rounded' && driver?.whole ? harderWhole(value, direction) : value
  const root = between.at(-1)
  let direction: number = goal.direction
  let value = settled(root, goal.target, direction)
  const needed = new Map<string, number>(root ? [[root.id, value]] : [])
  for (const stage of stagesOf(between)) {
    const step = inverseOfStage(stage, value, values)
    if (!step.ok) return failure({ code: step.failure, driverIds: [stage.below.id, stage.above.id] })
    direction *= step.value.slope
    value = settled(stage.below, step.value.value, direction)
    needed.set(stage.below.id, value)
  }
  return success({ lever: value, needed })
}

import { leverToKeyResult } from '#shared/domain/drivers/leverToKeyResult.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { TargetReading } from './targetReading.ts'

export type MovedKeyResult = {
  readonly keyResult: Entry<'keyResults'>
  readonly before: number
  /** What the tree says now. */
  readonly now: number
}

/** A key result of 45.2 heads still says what a tree that needs 45.16 says: up to this share of a number is rounding. */
const roundingShare = 0.005

/** The key results whose driver now has another number than they say, by the tree of this target. */
export function movedKeyResults(
  { drivers, tree, balance }: TargetReading,
  keyResults: Iterable<Entry<'keyResults'>>,
): readonly MovedKeyResult[] {
  const inTree = new Set<string>(tree.map(({ id }) => id))
  const solution = balance.kind === 'solved' ? balance.solution : null
  return [...keyResults].flatMap((keyResult): readonly MovedKeyResult[] => {
    const { driverId, target } = keyResult
    if (driverId === undefined || target === undefined || !inTree.has(driverId)) return []
    const lever = leverToKeyResult(drivers, driverId, solution)
    if (!lever.ok || lever.value.measure !== (keyResult.measure ?? lever.value.measure)) return []
    const now = lever.value.target
    const isMoved = Math.abs(now - target) > roundingShare * Math.max(Math.abs(now), Math.abs(target))
    return isMoved ? [{ keyResult, before: target, now }] : []
  })
}

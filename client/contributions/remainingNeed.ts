import { amountTowards } from '#shared/domain/contributions.ts'
import { readKeyResult } from '#shared/domain/okrQuality/keyResultReading.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import type { Entry } from '#shared/records/collections.ts'

/** All in the measure of the key result that is served. */
export type RemainingNeed = {
  /** The size of its change, always positive. */
  readonly needed: number
  /** What the other key results bring. */
  readonly others: number
  /** What is left; negative where the others bring more than is needed. */
  readonly open: number
}

/**
 * What a key result still needs when one contributor is left out of the sum; `null` where it names no change. `links` are
 * those in sight, `except` is the contributor whose own amount is being typed.
 */
export function remainingNeed(
  to: Entry<'keyResults'>,
  links: readonly Entry<'links'>[],
  except: string | null,
  driver?: Entry<'drivers'>,
): RemainingNeed | null {
  const { baseline, target } = readKeyResult(to, {}, driver)
  if (baseline === null || target === null || baseline === target) return null
  const change = target - baseline
  const others = links
    .filter((link) => link.kind === 'contributes' && link.to === to.id && link.from !== except)
    .reduce((sum, { amount = 0 }) => sum + amountTowards(change, amount), 0)
  const needed = Math.abs(change)
  const open = needed - others
  // 0.08 − 0.05 − 0.03 is not quite 0, and "−0 open" helps nobody.
  return { needed, others, open: Math.abs(open) < needed * thresholds.roundingSlack ? 0 : open }
}

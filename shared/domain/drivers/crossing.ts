import { failure, type Result, success } from '#shared/result.ts'
import type { Inverse, Slope } from './inverse.ts'

export type CrossingFailure = 'noEffect' | 'unreachable' | 'notMonotone'

const nearlyZero = 1e-9
const firstStepShare = 1e-3
const growth = 1.5
const widenings = 9
const smallestStepShare = 1e-13
const mostSteps = 400
const bracketChecks = 16
const acceptedMiss = 1e-7
const acceptedNoise = 1e-9

/**
 * Where `f` reaches `needed`, found from `start` outward by steps that grow (so that nearby answers win) and shrink
 * again before a pole or a peak, then by bisection. `f` gives null where it has no value. The way from the start to the
 * answer must be monotone, otherwise the answer would be one of several and is refused.
 */
export function crossing(
  f: (x: number) => number | null,
  needed: number,
  start: number,
): Result<Inverse, CrossingFailure> {
  const first = f(start)
  if (first === null) return failure('unreachable')
  const scale = Math.abs(start) < nearlyZero ? 1 : Math.abs(start)
  const side = widerAndWider(scale * firstStepShare, (step) => sideToward(f, first, needed, start, step))
  if (typeof side === 'string') return failure(side)
  const upward: Slope = side.rises ? 1 : -1
  const slope: Slope = side.direction === upward ? 1 : -1
  if (first === needed) return success({ value: start, slope })

  // From here on everything is mirrored so that `g` has to rise to 0 while its argument grows from 0.
  const at = (distance: number) => start + side.direction * distance
  const g = (distance: number) => {
    const value = f(at(distance))
    return value === null ? null : upward * (value - needed)
  }
  const bracket = bracketed(g, scale)
  if (!bracket.ok) return bracket
  const distance = bisected(g, bracket.value.low, bracket.value.high)
  const value = at(distance)
  const reached = f(value)
  const size = Math.max(Math.abs(needed), Math.abs(first - needed))
  if (reached === null || Math.abs(reached - needed) > acceptedMiss * size) return failure('notMonotone')
  return success({ value, slope })
}

/** Beside a large number a small step is lost in rounding: only a larger one can show that it has an effect. */
function widerAndWider(step: number, look: (step: number) => Side | 'noEffect' | 'unreachable') {
  let found = look(step)
  for (let wider = 1; wider <= widenings && found === 'noEffect'; wider += 1) found = look(step * 10 ** wider)
  return found
}

type Side = { readonly direction: Slope; readonly rises: boolean }

/** On which side of the start `f` comes closer to `needed`, and whether it rises there. */
function sideToward(
  f: (x: number) => number | null,
  first: number,
  needed: number,
  start: number,
  step: number,
): Side | 'noEffect' | 'unreachable' {
  const changes = ([1, -1] as const).map((direction) => {
    const value = f(start + direction * step)
    return { direction, change: value === null ? 0 : value - first }
  })
  const wanted = Math.sign(needed - first)
  const found = changes.find(({ change }) => change !== 0 && (wanted === 0 || Math.sign(change) === wanted))
  if (found) return { direction: found.direction, rises: found.change > 0 }
  return changes.every(({ change }) => change === 0) ? 'noEffect' : 'unreachable'
}

type Bracket = { readonly low: number; readonly high: number }

function bracketed(
  g: (distance: number) => number | null,
  scale: number,
): Result<Bracket, 'unreachable' | 'notMonotone'> {
  let step = scale * firstStepShare
  let low = 0
  let before = g(0) ?? Number.NEGATIVE_INFINITY
  let factor = growth
  let obstacle: 'unreachable' | 'notMonotone' = 'unreachable'
  for (let steps = 0; steps < mostSteps && step > scale * smallestStepShare; steps += 1) {
    const high = low + step
    const value = g(high)
    const reaches = value !== null && value >= 0
    if (value !== null && value === before && factor === growth) {
      // Lost in rounding, as above.
      step *= growth
      continue
    }
    if (value === null || value <= before || (reaches && !isRising(g, low, high))) {
      // Past a pole, a peak or onto a plateau: go nearer to it in smaller and smaller steps.
      obstacle = reaches || (value !== null && value < before) ? 'notMonotone' : 'unreachable'
      factor = 1
      step /= 2
      continue
    }
    if (reaches) return success({ low, high })
    low = high
    before = value
    step *= factor
  }
  return failure(obstacle)
}

function isRising(g: (distance: number) => number | null, low: number, high: number): boolean {
  const noise = acceptedNoise * ((g(high) ?? 0) - (g(low) ?? 0))
  let before = Number.NEGATIVE_INFINITY
  for (let check = 0; check <= bracketChecks; check += 1) {
    const value = g(low + ((high - low) * check) / bracketChecks)
    if (value === null || value < before - noise) return false
    before = value
  }
  return true
}

/** The first distance at which `g` is no longer below 0, as exactly as numbers allow. */
function bisected(g: (distance: number) => number | null, from: number, to: number): number {
  let low = from
  let high = to
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    const value = g(middle)
    if (value !== null && value >= 0) high = middle
    else low = middle
  }
  return high
}

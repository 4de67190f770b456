/** How far from a whole number still counts as that number: 80.00000000000001 customers are 80. */
const wholeSlack = 1e-9
const wholeSlackShare = 1e-14
/** How much of the target may be missing for the only reason that numbers in a computer are not exact. */
const reachSlackShare = 1e-9

/** The whole number on the harder side: up where the driver has to rise (direction above 0), down where it has to fall. */
export function harderWhole(value: number, direction: number): number {
  const nearest = Math.round(value)
  if (Math.abs(value - nearest) <= wholeSlack + wholeSlackShare * Math.abs(value)) return nearest
  return direction > 0 ? Math.ceil(value) : Math.floor(value)
}

/** Where a value has to get to, and from which side: direction 1 is "at least", −1 "at most". */
export type Goal = { readonly target: number; readonly direction: 1 | -1 }

/**
 * Whether a value is at the target or beyond it; no value reaches nothing. `scale` is the size of the numbers it was
 * worked out from, which a target of 0 doesn't tell.
 */
export function reaches(value: number | null, { target, direction }: Goal, scale: number): boolean {
  if (value === null) return false
  return direction * (value - target) >= -reachSlackShare * Math.max(Math.abs(target), Math.abs(scale))
}

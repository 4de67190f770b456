/** From here on a change is rather a slip of the finger, a forgotten “k” or a field that was typed into twice. */
const leapFrom = 100
const rounding = 1e-9

/** Whether a number that stood somewhere (`undefined` where none did) is left behind a hundredfold, up or down. */
export function isLeap(before: number | undefined, after: number): boolean {
  if (before === undefined || before === 0 || after === 0) return false
  const [less = 0, more = 0] = [Math.abs(before), Math.abs(after)].sort((one, other) => one - other)
  return more / less >= leapFrom * (1 - rounding)
}

/**
 * How much of a change an amount brings, 1 being all of it. Amounts are in the measure of the key result they go to. In
 * a falling metric “1 point” and “−1 point” both mean one down; in a rising one a negative amount counts against it.
 */
export function shareOfChange(change: number, amount: number): number {
  if (change === 0) return 0
  return change < 0 ? Math.abs(amount / change) : amount / change
}

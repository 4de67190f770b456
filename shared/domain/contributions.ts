/**
 * How far an amount brings a change, in the measure of both: positive where it helps. Amounts are in the measure of the
 * key result they go to. In a falling metric “1 point” and “−1 point” both mean one down; in a rising one a negative
 * amount counts against it.
 */
export const amountTowards = (change: number, amount: number): number => (change < 0 ? Math.abs(amount) : amount)

/** The same as a share of the change: 1 is all of it. */
export const shareOfChange = (change: number, amount: number): number =>
  change === 0 ? 0 : amountTowards(change, amount) / Math.abs(change)

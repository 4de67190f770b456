import { generateKeyBetween } from 'fractional-indexing'

/**
 * The order of the last of these records, to place a new one behind it; `null` where there is none. Keys that no library
 * of ours made are passed over: nothing could be placed behind them.
 */
export function lastOrder(records: Iterable<{ readonly order: string }>): string | null {
  let last: string | null = null
  for (const { order } of records) if ((last === null || order > last) && isOrder(order)) last = order
  return last
}

function isOrder(order: string): boolean {
  try {
    generateKeyBetween(order, null)
    return true
  } catch {
    // The library knows a malformed key only by throwing.
    return false
  }
}

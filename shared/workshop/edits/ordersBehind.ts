import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { compare } from '#shared/domain/inOrder.ts'

/**
 * So many new order keys, behind all these. What is no key, or one that no library of ours made, is passed over: nothing
 * could be placed behind it.
 */
export function ordersBehind(orders: Iterable<unknown>, count: number): readonly string[] {
  return generateNKeysBetween(last(orders), null, count)
}

/** One new order key, behind all these. */
export function orderBehind(orders: Iterable<unknown>): string {
  return generateKeyBetween(last(orders), null)
}

function last(orders: Iterable<unknown>): string | null {
  let found: string | null = null
  for (const order of orders)
    if (typeof order === 'string' && (found === null || compare(order, found) > 0) && isOrder(order)) found = order
  return found
}

/** Behind the last keys of all, each one is longer than the one before; a room comes nowhere near them. */
const lastHead = 'z'

function isOrder(order: string): boolean {
  if (order.startsWith(lastHead)) return false
  try {
    generateKeyBetween(order, null)
    return true
  } catch {
    // The library knows a malformed key only by throwing.
    return false
  }
}

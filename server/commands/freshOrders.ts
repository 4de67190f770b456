import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'

/** Order keys behind everything that a collection holds. Keys that no library of ours made are passed over. */
export function freshOrders(collection: Y.Map<unknown>, count: number): readonly string[] {
  let last: string | null = null
  for (const record of collection.values()) {
    const order: unknown = record instanceof Y.Map ? record.get('order') : null
    if (typeof order === 'string' && (last === null || order > last) && isOrder(order)) last = order
  }
  return generateNKeysBetween(last, null, count)
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

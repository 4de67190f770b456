import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { compare } from '#shared/domain/inOrder.ts'
import { limits } from '#shared/limits.ts'
import type { IdOf, OrderedCollection } from '#shared/records/collections.ts'
import { asOneStep, updateRecord } from '#shared/workshop/writeRecords.ts'
import { orderBehind, ordersBehind } from './ordersBehind.ts'

type Placed<Name extends OrderedCollection> = { readonly id: IdOf<Name>; readonly order: string }

/** A place behind everything in the collection, removed records included: one that is restored finds its place free. */
export const placeAtEnd = (document: Y.Doc, collection: OrderedCollection): string =>
  orderBehind(ordersIn(document, collection))

/** So many such places, one behind the other. */
export const placesAtEnd = (document: Y.Doc, collection: OrderedCollection, count: number): readonly string[] =>
  ordersBehind(ordersIn(document, collection), count)

/**
 * Moves a record one place up (−1) or down (1) among its siblings, which are given in their order. Where strangers wrote
 * places that leave no room between them, all siblings are numbered anew.
 */
export function moveOnePlace<Name extends OrderedCollection>(
  document: Y.Doc,
  collection: Name,
  siblings: readonly Placed<Name>[],
  id: IdOf<Name>,
  step: -1 | 1,
): void {
  const from = siblings.findIndex((sibling) => sibling.id === id)
  const moved = siblings[from]
  if (!moved || !siblings[from + step]) return
  const others = siblings.filter((sibling) => sibling !== moved)
  const at = from + step
  const order = keyBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null)
  const set = (target: IdOf<Name>, place: string) =>
    updateRecord<OrderedCollection>(document, collection, target as IdOf<OrderedCollection>, { order: place })
  if (order) {
    set(id, order)
    return
  }
  const inNewOrder = [...others.slice(0, at), moved, ...others.slice(at)]
  const places = generateNKeysBetween(null, null, inNewOrder.length)
  asOneStep(document, () => {
    for (const [index, sibling] of inNewOrder.entries()) set(sibling.id, places[index] ?? '')
  })
}

const ordersIn = (document: Y.Doc, collection: OrderedCollection): readonly unknown[] =>
  [...document.getMap(collection).values()].map((record) => (record instanceof Y.Map ? record.get('order') : undefined))

/** A key between two others; `null` where there is none short enough, or where one of them was not made as such a key. */
function keyBetween(before: string | null, after: string | null): string | null {
  if (before !== null && after !== null && compare(before, after) >= 0) return null
  try {
    const key = generateKeyBetween(before, after)
    return key.length <= limits.orderLength ? key : null
  } catch {
    return null
  }
}

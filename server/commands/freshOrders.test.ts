import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { freshOrders } from './freshOrders.ts'

const collectionWith = (...orders: readonly unknown[]) => {
  const collection = new Y.Doc().getMap('stickies')
  orders.forEach((order, index) => {
    collection.set(`record${index}`, new Y.Map([['order', order]]))
  })
  return collection
}

it('places new records behind all that are there, in order', () => {
  const orders = freshOrders(collectionWith('a1', 'a3', 'a2'), 3)
  expect([...orders].sort()).toEqual(orders)
  expect(orders.every((order) => order > 'a3')).toBe(true)
})

it('passes over keys that a stranger made up', () => {
  expect(freshOrders(collectionWith('zzz!', 7, 'a1'), 1)[0]).toBe('a2')
})

import { expect, it } from 'vitest'
import { limits } from '#shared/limits.ts'
import { orderBehind, ordersBehind } from './ordersBehind.ts'

it('new places lie behind all that there are, in order', () => {
  const orders = ordersBehind(['a1', 'a3', 'a2'], 3)
  expect([...orders].sort()).toEqual(orders)
  expect(orders.every((order) => order > 'a3')).toBe(true)
})

it('where there is nothing, there is a first place', () => {
  expect(ordersBehind([], 2)).toHaveLength(2)
  expect(orderBehind([])).not.toBe('')
})

it('keys that a stranger made up are passed over', () => {
  expect(orderBehind(['zzz!', 7, undefined, 'a1'])).toBe('a2')
})

it('behind the last keys of all, places do not grow until nobody can read them', () => {
  const last = 'z'.repeat(27)
  for (const stranger of [last, `${last}${'z'.repeat(5_000)}`, `y${'z'.repeat(400)}`]) {
    const orders = ordersBehind(['a1', stranger], 3_000)
    expect(Math.max(...orders.map(({ length }) => length))).toBeLessThanOrEqual(limits.orderLength)
  }
})

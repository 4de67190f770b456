import { expect, test } from 'vitest'
import { driverId } from '#shared/domain/drivers/builders.ts'
import { waterfallOf } from './waterfallOf.ts'

const names = { from: 'Today', to: 'Plan', nameOf: (id: string) => id }
const part = (name: string, amount: number) => ({ driverId: driverId(name), amount })

test('every bar begins where the one before it ended, and the last stands at the plan', () => {
  const bars = waterfallOf(
    { from: 50, to: 100, parts: [part('heads', 70), part('rate', -20)], amounts: new Map() },
    names,
  )
  expect(bars.map(({ name, kind, start, length }) => [name, kind, start * 120, length * 120])).toEqual([
    ['Today', 'total', 0, 50],
    ['heads', 'rise', expect.closeTo(50), expect.closeTo(70)],
    ['rate', 'fall', expect.closeTo(100), expect.closeTo(20)],
    ['Plan', 'total', 0, expect.closeTo(100)],
  ])
})

test('what falls below zero is drawn on the same scale', () => {
  const bars = waterfallOf({ from: 10, to: -10, parts: [part('cost', -20)], amounts: new Map() }, names)
  expect(bars.map(({ start, length }) => [start, length])).toEqual([
    [0.5, 0.5],
    [0, 1],
    [0, 0.5],
  ])
})

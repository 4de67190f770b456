import fc from 'fast-check'
import { expect, test } from 'vitest'
import { complement, driverId, input, product, ratio, sum, templateTree, treeOf } from './builders.ts'
import { growth } from './growth.ts'
import { solveForTarget } from './solve.ts'
import type { Drivers } from './tree.ts'

const total = (parts: readonly { readonly amount: number }[]) => parts.reduce((all, { amount }) => all + amount, 0)
const rounded = (drivers: Drivers, rootId: string, overrides?: ReadonlyMap<string, number>) => {
  const split = growth(drivers, driverId(rootId), overrides)
  return split?.parts.map(({ driverId: id, amount }) => [drivers.get(id)?.name, Math.round(amount)])
}

test('template A, ramped to 45.25 heads: heads 922,055, utilisation 427,358, rate 293,243, realisation 164,330', () => {
  const { drivers, idNamed } = templateTree('techServices')
  const ramped = new Map([[idNamed('heads'), 45.25]])
  expect(rounded(drivers, idNamed('revenue'), ramped)).toEqual([
    ['heads', 922_055],
    ['utilisation', 427_358],
    ['rate', 293_243],
    ['realisation', 164_330],
  ])
})

test('template C: conversion 541,676, sessions 354,293, basket 250,132, returns 41,900, exactly 1,188,000 together', () => {
  const { drivers, idNamed } = templateTree('commerce')
  const rootId = idNamed('netRevenue')
  const solution = solveForTarget({ drivers, rootId, leverId: idNamed('sessions'), target: 4_500_000 })
  if (!solution.ok) throw new Error(solution.failure.code)
  const exact = new Map([[idNamed('sessions'), solution.value.exact]])
  expect(rounded(drivers, rootId, exact)).toEqual([
    ['completion', 541_676],
    ['sessions', 354_293],
    ['basket', 250_132],
    ['returns', 41_900],
  ])
  const split = growth(drivers, rootId, exact)
  expect(total(split?.parts ?? [])).toBeCloseTo(1_188_000, 6)
  expect(split?.amounts.get(idNamed('conversion'))).toBeCloseTo(541_676, 0)
})

test('template B, a mixed tree: what is won, kept and grown adds up to 1,540,000', () => {
  const { drivers, idNamed } = templateTree('saas')
  const split = growth(drivers, idNamed('closing'), new Map([[idNamed('leads'), 1_600]]))
  expect(split?.to).toBeCloseTo(13_500_000, 4)
  expect(rounded(drivers, idNamed('closing'), new Map([[idNamed('leads'), 1_600]]))).toEqual([
    ['leads', 1_040_000],
    ['expansionRate', 300_000],
    ['churnRate', 200_000],
  ])
})

test('a denominator that grows enters negatively', () => {
  const drivers = treeOf({ root: ratio('a', 'b'), a: input(100, { plan: 100 }), b: input(4, { plan: 5 }) })
  expect(growth(drivers, driverId('root'))?.parts).toEqual([{ driverId: 'b', amount: expect.closeTo(-5, 12) }])
})

test('a factor that starts at zero is split by the mean of both orders, and still adds up', () => {
  const drivers = treeOf({ root: product('a', 'b'), a: input(0, { plan: 10 }), b: input(2, { plan: 4 }) })
  expect(growth(drivers, driverId('root'))?.parts).toEqual([
    { driverId: 'a', amount: 30 },
    { driverId: 'b', amount: 10 },
  ])
})

test('without a value on both sides there is no split', () => {
  const drivers = treeOf({ root: product('a', 'b'), a: input(3), b: { plan: 4 } })
  expect(growth(drivers, driverId('root'))).toBeNull()
})

const value = fc.oneof(fc.double({ min: 0.01, max: 1_000, noNaN: true }), fc.integer({ min: -20, max: 20 }))

test('whatever the tree and the signs, the parts add up to the change of the root', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 5, maxLength: 5 }), (pairs) => {
      const inputs = Object.fromEntries(pairs.map(([from, to], index) => [`i${index}`, input(from, { plan: to })]))
      const drivers = treeOf({
        root: { ...sum('p', 'q', 'i0'), coefficients: [2, -1, 3] },
        p: product('i0', 'i1', 'rest'),
        q: ratio('i2', 'i3'),
        rest: complement('i4'),
        ...inputs,
      })
      const split = growth(drivers, driverId('root'))
      if (split === null) return
      const size = Math.max(1, ...[...split.amounts.values()].map(Math.abs))
      expect(Math.abs(total(split.parts) - (split.to - split.from)) / size).toBeLessThan(1e-6)
    }),
  )
})

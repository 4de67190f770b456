import { expect, test } from 'vitest'
import { driverId, input, product, templateTree, treeOf } from './builders.ts'
import { leverToKeyResult } from './leverToKeyResult.ts'
import { solveForTarget } from './solve.ts'

const { drivers, idNamed } = templateTree('techServices')

test('the balancing lever becomes a key result from today to the rounded need', () => {
  const solution = solveForTarget({
    drivers,
    rootId: idNamed('bookings'),
    leverId: idNamed('leads'),
    target: 8_128_704,
  })
  if (!solution.ok) throw new Error(solution.failure.code)
  expect(leverToKeyResult(drivers, idNamed('leads'), solution.value)).toEqual({
    ok: true,
    value: {
      metric: 'leads',
      measure: 'count',
      baseline: 340,
      baselineQuality: 'measured',
      target: 420,
      driverId: idNamed('leads'),
    },
  })
  expect(leverToKeyResult(drivers, idNamed('opportunities'), solution.value)).toMatchObject({
    ok: true,
    value: { baseline: 68, target: 84 },
  })
})

test('a lever with a decided plan goes from its baseline to its plan', () => {
  expect(leverToKeyResult(drivers, idNamed('utilisation'), null)).toMatchObject({
    ok: true,
    value: { baseline: 0.68, target: 0.72, measure: 'percent' },
  })
})

test('how the baseline was measured, and whose it is, come along', () => {
  const tree = treeOf({
    churn: input(0.12, { plan: 0.1, baselineMethod: 'billing', owner: 'Ana', measure: 'percent' }),
  })
  expect(leverToKeyResult(tree, driverId('churn'), null)).toMatchObject({
    ok: true,
    value: { baselineMethod: 'billing', owner: 'Ana' },
  })
})

test('constants, external drivers, unknown ones and what does not move are refused with a code', () => {
  const tree = treeOf({
    hours: input(1_800, { role: 'constant' }),
    market: input(1, { influence: 'external', plan: 2 }),
    same: input(5),
    open: product('blank'),
    blank: {},
  })
  const code = (name: string) => {
    const result = leverToKeyResult(tree, driverId(name), null)
    return result.ok ? null : result.failure
  }
  expect(['hours', 'market', 'same', 'open', 'gone'].map(code)).toEqual([
    'constant',
    'external',
    'noChange',
    'noTarget',
    'noDriver',
  ])
})

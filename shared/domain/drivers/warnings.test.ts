import { expect, test } from 'vitest'
import { input, treeOf } from './builders.ts'
import { leverWarnings, valueWarnings } from './warnings.ts'

const lever = (fields: Parameters<typeof input>[1]) => {
  const [driver] = treeOf({
    rate: input(100, { baselineQuality: 'measured', influence: 'direct', ...fields }),
  }).values()
  if (!driver) throw new Error('no driver')
  return driver
}

test('a quiet lever has no warning', () => {
  expect(leverWarnings(lever({ min: 90, max: 120 }), 120)).toEqual([])
})

test('F-BOUND beyond a limit, with the limit and its reason', () => {
  expect(leverWarnings(lever({ max: 110, boundReason: 'frame contracts' }), 111)).toEqual([
    { rule: 'F-BOUND', driverId: 'rate', numbers: { value: 111, bound: 110 }, reason: 'frame contracts' },
  ])
  expect(leverWarnings(lever({ min: 95 }), 94)).toMatchObject([{ numbers: { value: 94, bound: 95 } }])
})

test('a count ends at 0 by itself, money does not', () => {
  expect(valueWarnings(lever({}), -3, null)).toMatchObject([{ rule: 'F-BOUND', numbers: { bound: 0 } }])
  expect(valueWarnings(lever({ measure: 'currency' }), -3, null)).toEqual([])
})

test('F-JUMP above 30 % up or down, not at 30 %', () => {
  expect(leverWarnings(lever({}), 130)).toEqual([])
  expect(leverWarnings(lever({}), 131)).toMatchObject([
    { rule: 'F-JUMP', numbers: { value: 131, baseline: 100, change: expect.closeTo(0.31, 12) } },
  ])
  expect(leverWarnings(lever({}), 69)).toMatchObject([
    { rule: 'F-JUMP', numbers: { change: expect.closeTo(-0.31, 12) } },
  ])
  expect(valueWarnings(lever({}), 5, 0)).toEqual([])
})

test('F-BASE where the baseline was not measured, F-EXT where nobody can move it, F-LOCK where it was locked', () => {
  expect(leverWarnings(lever({ baselineQuality: 'estimated' }), 101)).toEqual([
    { rule: 'F-BASE', driverId: 'rate', numbers: { baseline: 100 } },
  ])
  expect(leverWarnings(lever({ baselineQuality: undefined }), 101).map((warning) => warning.rule)).toEqual(['F-BASE'])
  expect(leverWarnings(lever({ influence: 'external' }), 101).map((warning) => warning.rule)).toEqual(['F-EXT'])
  expect(leverWarnings(lever({ locked: true, plan: 105 }), 101)).toEqual([
    { rule: 'F-LOCK', driverId: 'rate', numbers: { value: 101, locked: 105 } },
  ])
})

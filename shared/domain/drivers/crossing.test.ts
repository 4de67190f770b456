import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossing } from './crossing.ts'

const found = (f: (x: number) => number | null, needed: number, start: number) => {
  const result = crossing(f, needed, start)
  return result.ok ? result.value : result.failure
}

test('a rising and a falling function are crossed on either side of the start', () => {
  expect(found((x) => x * x, 9, 1)).toMatchObject({ value: expect.closeTo(3, 9), slope: 1 })
  expect(found((x) => x * x, 9, 8)).toMatchObject({ value: expect.closeTo(3, 9), slope: 1 })
  expect(found((x) => 10 / x, 4, 1)).toMatchObject({ value: expect.closeTo(2.5, 9), slope: -1 })
  expect(found((x) => 10 / x, 4, 9)).toMatchObject({ value: expect.closeTo(2.5, 9), slope: -1 })
})

test('a value far from the start is found: from 0.001 to a million', () => {
  expect(found((x) => 3 * x + 1, 3_000_001, 0.001)).toMatchObject({ value: expect.closeTo(1_000_000, 3) })
})

test('a start so small that its first steps are lost beside the number is no obstacle', () => {
  expect(found((x) => x ** 3 + x, 25 ** 3 + 25, -1e-9)).toMatchObject({ value: expect.closeTo(25, 6), slope: 1 })
  expect(found((x) => x + 1e9, 2e9, 1e-6)).toMatchObject({ value: expect.closeTo(1e9, 0), slope: 1 })
})

test('close to a pole the way gets narrow, and is still found', () => {
  const f = (x: number) => (x === 1 ? null : 1 / (1 - x))
  expect(found(f, 1_000, 0.5)).toMatchObject({ value: expect.closeTo(0.999, 9), slope: 1 })
})

test('what moves nothing, what never gets there and what turns back are told apart', () => {
  expect(found(() => 5, 9, 1)).toBe('noEffect')
  expect(found((x) => x / (1 + x), 2, 1)).toBe('unreachable')
  expect(found((x) => x * (1 - x), 0.3, 0.1)).toBe('notMonotone')
  expect(found(() => null, 0.3, 0.1)).toBe('unreachable')
})

test('below a peak the nearer of two answers is taken', () => {
  expect(found((x) => x * (1 - x), 0.21, 0.1)).toMatchObject({ value: expect.closeTo(0.3, 9), slope: 1 })
})

test('a monotone cubic is always crossed where it should be', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.double({ min: -100, max: 100, noNaN: true }),
      (start, answer) => {
        const f = (x: number) => x ** 3 + x
        expect(found(f, f(answer), start)).toMatchObject({ value: expect.closeTo(answer, 4), slope: 1 })
      },
    ),
  )
})

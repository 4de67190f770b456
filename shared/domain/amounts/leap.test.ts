import { expect, test } from 'vitest'
import { isLeap } from './leap.ts'

test.each([
  [95, 9_550, true],
  [0.68, 0.0068, true],
  [8_400_000, 84, true],
  [1, 100, true],
  [-95, 9_550, true],
  [95, 950, false],
  [0.68, 0.72, false],
  [0, 8_400_000, false],
  [95, 0, false],
  [undefined, 8_400_000, false],
])('from %s to %s: a leap is %s', (before, after, isOne) => {
  expect(isLeap(before, after)).toBe(isOne)
})

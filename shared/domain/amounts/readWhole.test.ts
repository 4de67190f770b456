import { expect, test } from 'vitest'
import { readWhole } from './readWhole.ts'

test.each([
  ['64', 64],
  ['６４', 64],
  ['1,250', 1_250],
  ['1.250', 1_250],
  ['1 250', 1_250],
  ['64 people', 64],
  ['0', null],
  ['-3', null],
  ['1.5', null],
  ['20,000', null],
  ['1e2', null],
  ['0x10', null],
  ['', null],
])('%s people are %s', (typed, people) => {
  expect(readWhole(typed, 'en', 1, 10_000)).toBe(people)
})

import { expect, test } from 'vitest'
import { doubtfulDay, isInCycle } from './dayTyped.ts'

test.each([
  ['2027-03-31', null],
  ['2017-01-01', null],
  ['2046-12-31', null],
  ['0026-12-31', { meant: '2026-12-31' }],
  ['0007-03-01', { meant: '2007-03-01' }],
  ['0206-12-31', { meant: null }],
  ['1927-03-31', { meant: null }],
  ['3127-03-31', { meant: null }],
])('%s, typed on the first of December 2026, is doubted as %j', (day, doubt) => {
  expect(doubtfulDay(day, '2026-12-01')).toEqual(doubt)
})

test('a day is in the cycle from its first to its last day, and in any cycle without bounds', () => {
  expect(isInCycle('2027-01-01', '2027-01-01', '2027-12-31')).toBe(true)
  expect(isInCycle('2027-12-31', '2027-01-01', '2027-12-31')).toBe(true)
  expect(isInCycle('2028-01-01', '2027-01-01', '2027-12-31')).toBe(false)
  expect(isInCycle('2026-12-31', '2027-01-01', undefined)).toBe(false)
  expect(isInCycle('3127-01-01', undefined, undefined)).toBe(true)
})

import { expect, test } from 'vitest'
import { monthlyReviews, quarterEnds } from './reviewDays.ts'

const cycle = { start: '2026-11-15', end: '2027-05-20' }

test('a cycle is looked at on the last day of each month and on its own last day', () => {
  expect(monthlyReviews(cycle)).toEqual([
    '2026-11-30',
    '2026-12-31',
    '2027-01-31',
    '2027-02-28',
    '2027-03-31',
    '2027-04-30',
    '2027-05-20',
  ])
})

test('quarters are the calendar’s, and the cycle’s end is one too', () => {
  expect(quarterEnds(cycle)).toEqual(['2026-12-31', '2027-03-31', '2027-05-20'])
  expect(quarterEnds({ start: '2026-01-01', end: '2026-12-31' })).toHaveLength(4)
})

test('without both ends, or with the end before the start, there is no calendar', () => {
  expect(monthlyReviews({ start: '2026-01-01' })).toEqual([])
  expect(monthlyReviews({ start: '2026-02-01', end: '2026-01-01' })).toEqual([])
})

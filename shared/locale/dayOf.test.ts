import { expect, test } from 'vitest'
import { dayOf } from './dayOf.ts'

const instant = Date.UTC(2026, 10, 25, 10, 30)

test.each([
  ['UTC', '2026-11-25'],
  ['Pacific/Auckland', '2026-11-25'],
  ['Pacific/Kiritimati', '2026-11-26'],
  ['Pacific/Honolulu', '2026-11-25'],
])('at 10:30 in Greenwich it is in %s the %s', (zone, day) => {
  expect(dayOf(instant, zone)).toBe(day)
})

test('the day turns at midnight of the zone and nowhere else', () => {
  const midnightInAuckland = Date.UTC(2026, 10, 25, 11)
  expect(dayOf(midnightInAuckland - 1, 'Pacific/Auckland')).toBe('2026-11-25')
  expect(dayOf(midnightInAuckland, 'Pacific/Auckland')).toBe('2026-11-26')
  const midnightInHonolulu = Date.UTC(2026, 10, 25, 10)
  expect(dayOf(midnightInHonolulu - 1, 'Pacific/Honolulu')).toBe('2026-11-24')
  expect(dayOf(midnightInHonolulu, 'Pacific/Honolulu')).toBe('2026-11-25')
})

test('where the clocks change the day still begins at midnight', () => {
  expect(dayOf(Date.UTC(2026, 2, 28, 22, 59), 'Europe/Vienna')).toBe('2026-03-28')
  expect(dayOf(Date.UTC(2026, 2, 28, 23), 'Europe/Vienna')).toBe('2026-03-29')
  expect(dayOf(Date.UTC(2026, 2, 29, 22), 'Europe/Vienna')).toBe('2026-03-30')
})

import { expect, it } from 'vitest'
import { addDays, dayOfInstant, daysBetween, lastDayOfMonth } from './days.ts'

it('counts days over month ends, leap days and changes of the clock', () => {
  expect(addDays('2026-03-10', -14)).toBe('2026-02-24')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
  expect(lastDayOfMonth(2026, 2)).toBe('2026-02-28')
  expect(dayOfInstant(Date.UTC(2026, 11, 31, 23, 59))).toBe('2026-12-31')
})

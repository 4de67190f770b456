import { expect, test } from 'vitest'
import { formatsOf } from '#shared/locale/formats.ts'
import { dayAndTime } from './dayAndTime.ts'

const now = new Date(2026, 10, 22, 9, 5).getTime()
const dayOf = (...at: [number, number, number, number, number]) =>
  dayAndTime(new Date(...at).getTime(), now, formatsOf('en')).day

test('today and yesterday are called so, by the calendar and not by hours', () => {
  expect(dayOf(2026, 10, 22, 0, 1)).toBe('today')
  expect(dayOf(2026, 10, 21, 23, 59)).toBe('yesterday')
  expect(dayOf(2026, 10, 21, 0, 1)).toBe('yesterday')
})

test('an earlier day has its date, and so has one that a wrong clock puts into the future', () => {
  expect(dayOf(2026, 10, 20, 23, 59)).toBe('Nov 20, 2026')
  expect(dayOf(2026, 10, 23, 0, 1)).toBe('Nov 23, 2026')
})

test('the time is that of the reader’s clock', () => {
  expect(dayAndTime(new Date(2026, 10, 21, 16, 42).getTime(), now, formatsOf('en-GB')).time).toBe('16:42')
})

test('seconds are shown where they are asked for', () => {
  const at = new Date(2026, 10, 21, 16, 42, 7).getTime()
  expect(dayAndTime(at, now, formatsOf('en-GB'), 'seconds')).toEqual({ day: 'yesterday', time: '16:42:07' })
})

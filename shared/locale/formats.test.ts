import { expect, test } from 'vitest'
import { formatsOf } from './formats.ts'

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ')

test('a day is written as the country writes it, in no time zone but its own', () => {
  expect(formatsOf('en-GB', 'Pacific/Honolulu').day('2026-12-31')).toBe('31 Dec 2026')
  expect(formatsOf('en-US', 'Pacific/Auckland').day('2026-12-31')).toBe('Dec 31, 2026')
  expect(formatsOf('en-GB').dayInFull('2026-12-31')).toBe('31 December 2026')
})

test('what is no day stays as it was typed', () => {
  expect(formatsOf('en-GB').day('soon')).toBe('soon')
})

test('an instant is written as the clocks of the zone show it', () => {
  const instant = Date.UTC(2026, 10, 25, 10, 30)
  const inAuckland = formatsOf('en-GB', 'Pacific/Auckland')
  expect(inAuckland.moment(instant)).toBe('25 Nov 2026, 23:30')
  expect(formatsOf('en-GB', 'Pacific/Honolulu').moment(instant)).toBe('25 Nov 2026, 00:30')
  expect(inAuckland.dayOf(instant + 30 * 60_000)).toBe('26 Nov 2026')
  expect(inAuckland.time(instant, 'seconds')).toBe('23:30:00')
})

test('shares, lists and days ago are written in the reader’s way', () => {
  const british = formatsOf('en-GB')
  expect(british.share(0.416)).toBe('42%')
  expect(plain(formatsOf('de').share(0.416))).toBe('42 %')
  expect(british.list(['Sales', 'Delivery', 'Data'])).toBe('Sales, Delivery and Data')
  expect(british.row(['Sales', 'Delivery', 'Data'])).toBe('Sales, Delivery, Data')
  expect([0, 1, 3].map(british.daysAgo)).toEqual(['today', 'yesterday', '3 days ago'])
})

test('names are in the order of the reader’s language', () => {
  expect(['Zoe', 'Émile', 'ann', 'Eva'].sort(formatsOf('en').compare)).toEqual(['ann', 'Émile', 'Eva', 'Zoe'])
})

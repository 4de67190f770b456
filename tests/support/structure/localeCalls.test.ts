import { expect, test } from 'vitest'
import { findLocaleCalls } from './localeCalls.ts'

test.each([
  ['client/wall/clock.tsx', 'const text = new Intl.DateTimeFormat(locale).format(at)'],
  ['client/wall/clock.tsx', "const text = Intl['NumberFormat'](locale).format(1)"],
  ['server/http/page.ts', 'const text = date.toLocaleDateString()'],
  ['shared/report/page.ts', 'const text = count.toLocaleString(locale)'],
  ['client/people/list.ts', 'people.sort((one, other) => one.name.localeCompare(other.name))'],
  ['shared/domain/names.ts', 'const key = name.toLocaleLowerCase()'],
])('asks for itself: %s %s', (path, text) => {
  expect(findLocaleCalls([{ path, text }])).toHaveLength(1)
})

test.each([
  ['shared/locale/formats.ts', 'const text = new Intl.DateTimeFormat(locale).format(at)'],
  ['client/wall/clock.test.tsx', 'expect(text).toBe(new Intl.NumberFormat(locale).format(1))'],
  ['client/wall/clock.tsx', 'const text = formats.day(day)'],
  ['shared/records/name.ts', 'const key = name.toLowerCase()'],
  ['README.md', 'new Intl.NumberFormat(locale)'],
])('is fine: %s %s', (path, text) => {
  expect(findLocaleCalls([{ path, text }])).toEqual([])
})

import { afterEach, expect, test } from 'vitest'
import { dayNamed } from './dayNamed.ts'

const zone = process.env.TZ
afterEach(() => {
  process.env.TZ = zone
  if (zone === undefined) delete process.env.TZ
})

const now = Date.UTC(2026, 10, 25, 10, 30)

test('whoever asks says which day it is where they are', () => {
  process.env.TZ = 'Europe/Vienna'
  expect(dayNamed('2026-11-24', now)).toBe('2026-11-24')
  expect(dayNamed('2026-11-26', now)).toBe('2026-11-26')
})

test.each([undefined, '', '2026-11-23', '2026-11-27', '25.11.2026', '2026-11-25T00:00'])(
  'where %s is no day it can be anywhere, the day of this machine counts',
  (named) => {
    process.env.TZ = 'Pacific/Honolulu'
    expect(dayNamed(named, now - 60 * 60_000)).toBe('2026-11-24')
    process.env.TZ = 'Pacific/Kiritimati'
    expect(dayNamed(named, now)).toBe('2026-11-26')
  },
)

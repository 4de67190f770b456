import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { followToday, readersDay } from './today.ts'

const zone = process.env.TZ
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  process.env.TZ = zone
  if (zone === undefined) delete process.env.TZ
})

/** A reader somewhere, at an instant of the server's clock, on a device whose own clock is wrong by so much. */
function readerIn(place: string, serverNow: number, deviceIsAheadMs = 0) {
  process.env.TZ = place
  vi.setSystemTime(serverNow + deviceIsAheadMs)
  const store = createStore(() => ({ today: readersDay(0), clockOffsetMs: 0 }))
  const stop = followToday(store)
  store.setState({ clockOffsetMs: -deviceIsAheadMs })
  return { today: () => store.getState().today, store, stop }
}

const lateInGreenwich = Date.UTC(2026, 10, 25, 10, 58, 30)

test.each([
  ['Pacific/Auckland', '2026-11-25', '2026-11-26', 1.5],
  ['Pacific/Honolulu', '2026-11-25', '2026-11-26', 23 * 60 + 1.5],
])('in %s it is the %s until midnight there', (place, before, after, minutesUntilMidnight) => {
  const reader = readerIn(place, lateInGreenwich)
  expect(reader.today()).toBe(before)
  vi.advanceTimersByTime(minutesUntilMidnight * minuteMs - 1)
  expect(reader.today()).toBe(before)
  vi.advanceTimersByTime(1)
  expect(reader.today()).toBe(after)
  reader.stop()
})

test.each([
  ['Pacific/Auckland', dayMs, '2026-11-25'],
  ['Pacific/Auckland', -dayMs, '2026-11-25'],
  ['Pacific/Honolulu', dayMs, '2026-11-25'],
  ['Pacific/Honolulu', -dayMs, '2026-11-25'],
])('in %s a device whose clock is wrong by %i ms shows the server’s day', (place, wrongBy, day) => {
  const reader = readerIn(place, lateInGreenwich, wrongBy)
  expect(reader.today()).toBe(day)
  reader.stop()
})

test('a device that slept over midnight is right within a minute', () => {
  const reader = readerIn('Europe/Vienna', Date.UTC(2026, 10, 25, 20))
  vi.setSystemTime(Date.UTC(2026, 10, 26, 7, 0, 10))
  vi.advanceTimersByTime(minuteMs)
  expect(reader.today()).toBe('2026-11-26')
  reader.stop()
})

test('readers hear of a new day once, and of nothing in between', () => {
  const reader = readerIn('Europe/Vienna', Date.UTC(2026, 10, 25, 20))
  const heard = vi.fn()
  reader.store.subscribe(heard)
  vi.advanceTimersByTime(dayMs)
  expect(heard).toHaveBeenCalledTimes(1)
  reader.stop()
  vi.advanceTimersByTime(dayMs)
  expect(heard).toHaveBeenCalledTimes(1)
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { limits } from '#shared/limits.ts'
import { type KeptLine, keepLine, type Line } from './keepLine.ts'

/** A line as y-websocket has one, in a network that the test rules. */
function createLine() {
  const listeners = new Map<string, Set<(given: never) => void>>()
  const tell = (event: string, given: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(given as never)
  }
  const line = {
    shouldConnect: false,
    wsconnected: false,
    wsconnecting: false,
    wsLastMessageReceived: 0,
    dials: 0,
    connect: () => {
      line.shouldConnect = true
      line.dials += 1
      line.wsconnecting = true
    },
    disconnect: () => {
      if (line.wsconnected || line.wsconnecting) line.cut()
    },
    on: (event: string, listener: (given: never) => void) => {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
    },
    off: (event: string, listener: (given: never) => void) => {
      listeners.get(event)?.delete(listener)
    },
    hear: () => {
      line.wsLastMessageReceived = Date.now()
    },
    answer: () => {
      line.wsconnecting = false
      line.wsconnected = true
      line.hear()
      tell('sync', true)
    },
    cut: () => {
      line.wsconnecting = false
      line.wsconnected = false
      tell('connection-close', null)
    },
  }
  return line
}

let line: ReturnType<typeof createLine>
let kept: KeptLine
let isWell = true
const onChange = vi.fn()
const show = (state: DocumentVisibilityState) => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}
beforeEach(() => {
  vi.useFakeTimers()
  onChange.mockClear()
  isWell = true
  line = createLine()
  kept = keepLine(line as unknown as Line, onChange, { isWell: () => isWell, random: () => 0.5 })
  line.answer()
})
afterEach(() => {
  kept.end()
  show('visible')
  vi.useRealTimers()
})

test('a line that has been silent for too long is called failed within five seconds, and dialled anew', () => {
  vi.advanceTimersByTime(limits.lineSilenceMs)
  expect(kept.hasFailed()).toBe(false)
  vi.advanceTimersByTime(5_000 - limits.lineSilenceMs)
  expect(kept.hasFailed()).toBe(true)
  vi.advanceTimersByTime(1_000)
  expect(line.dials).toBe(2)
})

test('a line on which something is heard now and then is left alone', () => {
  for (let beat = 0; beat < 10; beat += 1) {
    line.hear()
    vi.advanceTimersByTime(limits.keepAliveMs)
  }
  expect(line.dials).toBe(1)
})

test('the first attempt comes within a second, the later ones are further and further apart', () => {
  line.cut()
  vi.advanceTimersByTime(1_000)
  expect(line.dials).toBe(2)
  line.cut()
  vi.advanceTimersByTime(999)
  expect(line.dials).toBe(2)
  vi.advanceTimersByTime(1_001)
  expect(line.dials).toBe(3)
})

test('a server that takes each line and closes it again is asked more and more rarely, until it is well', () => {
  isWell = false
  for (const longestMs of [1_000, 2_000, 4_000, 5_000]) {
    const { dials } = line
    line.cut()
    expect(kept.hasFailed()).toBe(true)
    vi.advanceTimersByTime(longestMs / 2 - 1)
    expect(line.dials).toBe(dials)
    vi.advanceTimersByTime(longestMs / 2 + 1)
    expect(line.dials).toBe(dials + 1)
    line.answer()
  }
  isWell = true
  expect(kept.hasFailed()).toBe(false)
  const { dials } = line
  line.cut()
  vi.advanceTimersByTime(1_000)
  expect(line.dials).toBe(dials + 1)
})

test('a dial that nobody answers is given up and tried again', () => {
  line.cut()
  vi.advanceTimersByTime(1_000)
  expect(line.wsconnecting).toBe(true)
  vi.advanceTimersByTime(10_000)
  expect(line.dials).toBeGreaterThanOrEqual(3)
})

test('after a sleep nobody is told that all is well before the server was heard', () => {
  vi.setSystemTime(Date.now() + 60_000)
  vi.advanceTimersByTime(250)
  expect(kept.isTrusted()).toBe(false)
  expect(onChange).toHaveBeenCalled()
  line.hear()
  line.wsLastMessageReceived += 1
  vi.advanceTimersByTime(250)
  expect(kept.isTrusted()).toBe(true)
  expect(line.dials).toBe(1)
})

test('a line that died in its sleep is dialled anew within half a second and a pause', () => {
  vi.setSystemTime(Date.now() + 60_000)
  vi.advanceTimersByTime(500)
  expect(line.wsconnected).toBe(false)
  vi.advanceTimersByTime(1_000)
  expect(line.dials).toBe(2)
})

test('a tab that is shown again asks at once whether its line still lives', () => {
  show('hidden')
  vi.advanceTimersByTime(20_000)
  expect(line.wsconnected).toBe(true)
  show('visible')
  expect(kept.isTrusted()).toBe(false)
})

test('a device that says it is offline, or back, is believed at once', () => {
  dispatchEvent(new Event('offline'))
  expect(line.wsconnected).toBe(false)
  dispatchEvent(new Event('online'))
  expect(line.dials).toBe(2)
})

test('a line that has ended stays closed', () => {
  kept.end()
  dispatchEvent(new Event('online'))
  vi.advanceTimersByTime(20_000)
  expect(line.dials).toBe(1)
})

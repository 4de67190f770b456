import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { limits } from '#shared/limits.ts'
import { watchLine } from './watchLine.ts'

const line = { shouldConnect: true, wsconnected: true, wsLastMessageReceived: 0, connect: vi.fn(), disconnect: vi.fn() }
let stop: () => void
beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  line.shouldConnect = true
  line.wsLastMessageReceived = Date.now()
  stop = watchLine(line)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('a line that has been silent for too long is hung up and dialled anew', () => {
  vi.advanceTimersByTime(limits.lineSilenceMs)
  expect(line.disconnect).not.toHaveBeenCalled()
  vi.advanceTimersByTime(limits.keepAliveMs)
  expect(line.disconnect).toHaveBeenCalled()
  expect(line.connect).toHaveBeenCalled()
})

test('a line on which something is heard now and then is left alone', () => {
  for (let beat = 0; beat < 10; beat += 1) {
    line.wsLastMessageReceived = Date.now()
    vi.advanceTimersByTime(limits.keepAliveMs)
  }
  expect(line.disconnect).not.toHaveBeenCalled()
})

test('a device that says it is offline, or back, is believed at once', () => {
  dispatchEvent(new Event('offline'))
  expect(line.disconnect).toHaveBeenCalledTimes(1)
  dispatchEvent(new Event('online'))
  expect(line.connect).toHaveBeenCalledTimes(2)
})

test('a line that the server has closed for good is not dialled again', () => {
  line.shouldConnect = false
  dispatchEvent(new Event('offline'))
  dispatchEvent(new Event('online'))
  expect(line.connect).not.toHaveBeenCalled()
})

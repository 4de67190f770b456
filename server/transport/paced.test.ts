import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { paced } from './paced.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const waitMs = 1_000
const message = (number: number) => Uint8Array.of(number, 0)

/** A line whose sender may send two messages, and one more each second. */
function openPaced() {
  const received: number[] = []
  const line = { isPaused: false, pause: () => (line.isPaused = true), resume: () => (line.isPaused = false) }
  let free = 2
  const connection = paced(
    { receive: ([number = 0]) => received.push(number), keepAlive: () => undefined, closed: () => undefined },
    line as never,
    () => {
      free -= 1
      return free < 0 ? waitMs : 0
    },
  )
  return { received, line, connection }
}

it('what came in one go beyond the pace waits in its order, and the line with it', async () => {
  const { received, line, connection } = openPaced()
  for (const number of [1, 2, 3, 4]) connection.receive(message(number))
  await vi.advanceTimersByTimeAsync(0)
  expect([received, line.isPaused]).toEqual([[1, 2], true])
  await vi.advanceTimersByTimeAsync(waitMs)
  expect([received, line.isPaused]).toEqual([[1, 2, 3], true])
  await vi.advanceTimersByTimeAsync(waitMs)
  expect([received, line.isPaused]).toEqual([[1, 2, 3, 4], false])
})

it('what still waits when the line closes reaches nobody', async () => {
  const { received, connection } = openPaced()
  for (const number of [1, 2, 3, 4]) connection.receive(message(number))
  await vi.advanceTimersByTimeAsync(0)
  connection.closed()
  await vi.advanceTimersByTimeAsync(10 * waitMs)
  expect(received).toEqual([1, 2])
})

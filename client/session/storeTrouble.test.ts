import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeCodes } from '#shared/protocol/messages.ts'
import { createStoreTroubles } from './storeTrouble.ts'

const onOver = vi.fn()
const inTrouble = () => {
  const trouble = createStoreTroubles().follow(onOver)
  trouble.closed(closeCodes.storeFailed)
  return trouble
}
beforeEach(() => {
  vi.useFakeTimers()
  onOver.mockClear()
})
afterEach(() => vi.useRealTimers())

test('a server that closes the line because it can’t store is in trouble; one that goes away is not', () => {
  expect(inTrouble().isOn()).toBe(true)
  const gone = createStoreTroubles().follow(onOver)
  for (const code of [closeCodes.goingAway, closeCodes.reopening, 1006, undefined]) {
    gone.closed(code)
    expect(gone.isOn()).toBe(false)
  }
})

test('it is over as soon as something of this device is on the server’s disk', () => {
  const trouble = inTrouble()
  trouble.inStep()
  expect(trouble.isOn()).toBe(true)
  trouble.stored()
  expect(trouble.isOn()).toBe(false)
  expect(onOver).toHaveBeenCalledOnce()
})

test('what one line gets stored is good news for the others of the page, but not for one whose trouble comes later', () => {
  const page = createStoreTroubles()
  const [board, unit] = [page.follow(onOver), page.follow(onOver)]
  for (const line of [board, unit]) line.closed(closeCodes.storeFailed)
  unit.stored()
  expect([board.isOn(), unit.isOn()]).toEqual([false, false])
  board.closed(closeCodes.storeFailed)
  expect([board.isOn(), unit.isOn()]).toEqual([true, false])
})

test('where nothing is to be stored, it stays through the tries of others and is over once the line is left alone', () => {
  const trouble = inTrouble()
  for (let attempt = 0; attempt < 5; attempt += 1) {
    trouble.inStep()
    vi.advanceTimersByTime(6_000)
    expect(trouble.isOn()).toBe(true)
    trouble.closed(closeCodes.storeFailed)
  }
  trouble.inStep()
  vi.advanceTimersByTime(8_000)
  expect(trouble.isOn()).toBe(false)
  expect(onOver).toHaveBeenCalledOnce()
})

test('a line that is cut otherwise is offline, whatever the disk was like before', () => {
  const trouble = inTrouble()
  trouble.closed(undefined)
  expect(trouble.isOn()).toBe(false)
})

test('nothing is told any more after the end', () => {
  const trouble = inTrouble()
  trouble.inStep()
  trouble.end()
  vi.advanceTimersByTime(60_000)
  expect(onOver).not.toHaveBeenCalled()
})

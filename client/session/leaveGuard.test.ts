import { afterEach, expect, test } from 'vitest'
import { createLeaveGuard } from './leaveGuard.ts'

const guard = createLeaveGuard()
afterEach(() => guard.stop())
const isAsked = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))

test('a page is left without a question while nothing could be lost', () => {
  expect(isAsked()).toBe(false)
  guard.set(true)
  guard.set(false)
  expect(isAsked()).toBe(false)
})

test('it asks while something could be lost, and no longer once the page is over', () => {
  guard.set(true)
  expect(isAsked()).toBe(true)
  guard.stop()
  expect(isAsked()).toBe(false)
})

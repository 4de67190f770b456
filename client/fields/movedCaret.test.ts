import { expect, test } from 'vitest'
import { movedCaret } from './ProseField.tsx'

test('a caret behind what somebody else typed moves along with its text', () => {
  expect(movedCaret('We grow', 'Together: We grow', 3)).toBe(13)
})

test('a caret before what somebody else typed stays', () => {
  expect(movedCaret('We grow', 'We grow fast', 3)).toBe(3)
})

test('a caret inside what somebody else removed lands where it was', () => {
  expect(movedCaret('We really grow', 'We grow', 6)).toBe(3)
})

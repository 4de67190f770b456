import { expect, test } from 'vitest'
import { formatTimeLeft } from './timeLeft.ts'

test('a timer counts whole seconds down to zero', () => {
  expect(formatTimeLeft(245_000)).toBe('4:05')
  expect(formatTimeLeft(244_001)).toBe('4:05')
  expect(formatTimeLeft(0)).toBe('0:00')
})

test('hours show only when there are any', () => {
  expect(formatTimeLeft(3_750_000)).toBe('1:02:30')
})

test('a timer past its end says by how much', () => {
  expect(formatTimeLeft(-12_400)).toBe('+0:12')
})

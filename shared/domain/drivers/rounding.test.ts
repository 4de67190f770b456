import { expect, test } from 'vitest'
import { harderWhole, reaches } from './rounding.ts'

test('rounding goes to the harder side: up where it must rise, down where it must fall', () => {
  expect(harderWhole(20.32, 1)).toBe(21)
  expect(harderWhole(20.98, -1)).toBe(20)
})

test('a number that is whole but for its last digits stays what it is', () => {
  expect(harderWhole(80.00000000000001, 1)).toBe(80)
  expect(harderWhole(79.99999999999999, -1)).toBe(80)
  expect(harderWhole(2_629_733.52, 1)).toBe(2_629_734)
})

test('a target is reached at it or beyond it, in the direction that counts', () => {
  expect(reaches(101, { target: 100, direction: 1 }, 100)).toBe(true)
  expect(reaches(99, { target: 100, direction: 1 }, 100)).toBe(false)
  expect(reaches(99, { target: 100, direction: -1 }, 100)).toBe(true)
  expect(reaches(99.99999999999, { target: 100, direction: 1 }, 100)).toBe(true)
  expect(reaches(null, { target: 100, direction: 1 }, 100)).toBe(false)
})

import { expect, test } from 'vitest'
import { createSeededRandom, seedOfThisRun } from './seed.ts'

const items = Array.from({ length: 20 }, (_, index) => index)

test('the same seed gives the same numbers, another seed others', () => {
  const drawn = (seed: number) => {
    const random = createSeededRandom(seed)
    return [random.shuffle(items), random.pick(items), random.below(1000), random.next()]
  }
  expect(drawn(7)).toEqual(drawn(7))
  expect(drawn(7)).not.toEqual(drawn(8))
})

test('a shuffle loses nothing and changes nothing it was given', () => {
  const before = [...items]
  const shuffled = createSeededRandom(1).shuffle(items)
  expect(items).toEqual(before)
  expect(shuffled).not.toEqual(items)
  expect([...shuffled].sort((a, b) => a - b)).toEqual(items)
})

test('numbers stay in their range', () => {
  const random = createSeededRandom(2)
  const drawn = Array.from({ length: 1000 }, () => random.below(6))
  expect(new Set(drawn)).toEqual(new Set([0, 1, 2, 3, 4, 5]))
})

test('nothing can be picked from nothing', () => {
  expect(() => createSeededRandom(3).pick([])).toThrow('nothing to pick')
})

test('a given seed is taken, and what is no seed is refused', () => {
  expect(seedOfThisRun('a given seed', '4294967295')).toBe(4294967295)
  expect(() => seedOfThisRun('a word', 'abc')).toThrow('whole number')
  expect(() => seedOfThisRun('too much', '4294967296')).toThrow('whole number')
})

test('without one a new seed is drawn each time', () => {
  const seeds = new Set([1, 2, 3].map(() => seedOfThisRun('a new seed', '')))
  expect(seeds.size).toBeGreaterThan(1)
})

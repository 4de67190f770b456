import { expect, test } from 'vitest'
import { isServerOlder } from './serverStanding.ts'

const vector = (clocks: Readonly<Record<number, number>>) =>
  new Map(Object.entries(clocks).map(([client, clock]) => [Number(client), clock]))

test('a server that has everything, or more, is not older', () => {
  expect(isServerOlder(vector({ 1: 5, 2: 3 }), vector({ 1: 5, 2: 3 }), [])).toBe(false)
  expect(isServerOlder(vector({ 1: 5 }), vector({ 1: 9, 2: 3 }), [])).toBe(false)
})

test('what this person has not been told is saved may well be missing', () => {
  const unsaved = [
    { client: 1, from: 7, to: 9 },
    { client: 1, from: 5, to: 7 },
  ]
  expect(isServerOlder(vector({ 1: 9 }), vector({ 1: 5 }), unsaved)).toBe(false)
  expect(isServerOlder(vector({ 1: 9 }), vector({ 1: 6 }), unsaved)).toBe(false)
})

test('a change that was saved, or came from somebody else, must not be missing', () => {
  expect(isServerOlder(vector({ 1: 9 }), vector({ 1: 4 }), [{ client: 1, from: 5, to: 9 }])).toBe(true)
  expect(isServerOlder(vector({ 1: 9, 2: 1 }), vector({ 1: 5 }), [{ client: 1, from: 5, to: 9 }])).toBe(true)
})

test('a server that knows nothing at all any more is older', () => {
  expect(isServerOlder(vector({ 1: 9 }), vector({}), [])).toBe(true)
})

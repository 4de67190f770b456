import { expect, test } from 'vitest'
import { isSame } from './isSame.ts'

const record = { id: 'one', inputs: ['a', 'b'], driver: { name: 'Heads', max: undefined } }

test('what says the same is the same, whoever made it', () => {
  expect(isSame(record, structuredClone(record))).toBe(true)
  expect(isSame(new Map([['one', record]]), new Map([['one', structuredClone(record)]]))).toBe(true)
  expect(isSame(Number.NaN, Number.NaN)).toBe(true)
})

test.each([
  ['a field', { ...record, id: 'two' }],
  ['a field more', { ...record, owner: 'Ana' }],
  ['a field less', { id: record.id, inputs: record.inputs }],
  ['another field in place of one', { id: 'one', inputs: ['a', 'b'], drivers: record.driver }],
  ['something inside', { ...record, driver: { ...record.driver, max: 3 } }],
  ['the order of a list', { ...record, inputs: ['b', 'a'] }],
  ['a list that goes on', { ...record, inputs: ['a', 'b', 'c'] }],
  ['nothing at all', null],
])('%s makes a difference', (_, other) => {
  expect(isSame(record, other)).toBe(false)
  expect(isSame(other, record)).toBe(false)
  expect(isSame(new Map([['one', record]]), new Map([['one', other]]))).toBe(false)
})

test('a list is no record with the same numbers, and a map none with the same names', () => {
  expect(isSame(['a'], { 0: 'a' })).toBe(false)
  expect(isSame(new Map(), {})).toBe(false)
  expect(isSame(new Map([['a', 1]]), new Map([['b', 1]]))).toBe(false)
})

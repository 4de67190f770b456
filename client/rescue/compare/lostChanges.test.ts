import { expect, test } from 'vitest'
import { lostChanges } from './lostChanges.ts'
import type { Records } from './readRecords.ts'

const records = (entries: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Records =>
  new Map(Object.entries(entries))
const sticky = { quadrant: 'strength', text: 'Loyal clients', order: 'a0' }

test('a record that was added and isn’t on the server’s board is lost as a whole, in its own words', () => {
  const lost = lostChanges(records({ 'stickies/one': sticky }), records({}), ['stickies/one'])
  expect(lost).toEqual([{ path: 'stickies/one', kind: 'added', fields: sticky, standing: {}, words: 'Loyal clients' }])
})

test('what the server’s board has all of is not lost', () => {
  const both = records({ 'stickies/one': sticky })
  expect(lostChanges(both, both, ['stickies/one', 'stickies/one/text'])).toEqual([])
})

test('only the fields that the person touched count, whatever else others changed since', () => {
  const here = records({ 'stickies/one': { ...sticky, text: 'Mine', order: 'a0' } })
  const there = records({ 'stickies/one': { ...sticky, text: 'Before', order: 'b0' } })
  expect(lostChanges(here, there, ['stickies/one/text'])).toEqual([
    { path: 'stickies/one', kind: 'changed', fields: { text: 'Mine' }, standing: { text: 'Before' }, words: 'Mine' },
  ])
})

test('a record that others wrote is nobody’s loss', () => {
  expect(lostChanges(records({ 'stickies/one': sticky }), records({}), [])).toEqual([])
})

test('a cleared field and a removal are changes too', () => {
  const there = records({ 'stickies/one': { ...sticky, theme: 'theme-01' } })
  const cleared = lostChanges(records({ 'stickies/one': sticky }), there, ['stickies/one/theme'])
  expect(cleared).toMatchObject([{ kind: 'changed', fields: { theme: null }, standing: { theme: 'theme-01' } }])
  const here = records({ 'stickies/one': { ...sticky, removed: true } })
  expect(lostChanges(here, records({ 'stickies/one': sticky }), ['stickies/one/removed'])).toMatchObject([
    { kind: 'removed', fields: { removed: true }, words: 'Loyal clients' },
  ])
})

test('what was added and taken away again is no loss', () => {
  const here = records({ 'stickies/one': { ...sticky, removed: true } })
  expect(lostChanges(here, records({}), ['stickies/one', 'stickies/one/removed'])).toEqual([])
})

test('a ballot is lost as the value it is', () => {
  const lost = lostChanges(records({ 'ballots/round-1': { value: { a: 2 } } }), records({}), ['ballots/round-1'])
  expect(lost).toMatchObject([{ kind: 'added', fields: { value: { a: 2 } }, words: '' }])
})

test('what somebody removed meanwhile is said to be removed, and not to stand there as it was', () => {
  const here = records({ 'stickies/one': { ...sticky, text: 'Mine' } })
  const there = records({ 'stickies/one': { ...sticky, removed: true } })
  expect(lostChanges(here, there, ['stickies/one/text'])).toMatchObject([
    { kind: 'changed', fields: { text: 'Mine' }, standing: { text: 'Loyal clients', removed: true } },
  ])
})

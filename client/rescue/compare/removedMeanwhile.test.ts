import { expect, test } from 'vitest'
import { removedMeanwhile } from './removedMeanwhile.ts'

const records = new Map([
  ['stickies/one', { text: 'Loyal clients', removed: true }],
  ['stickies/two', { text: 'Stands' }],
])

test('a record that somebody removed while it was edited here is named in its own words', () => {
  expect(removedMeanwhile(records, ['stickies/one/text', 'stickies/two/text'])).toEqual([
    { path: 'stickies/one', words: 'Loyal clients' },
  ])
})

test('what the person removed themselves is no news to them', () => {
  expect(removedMeanwhile(records, ['stickies/one/text', 'stickies/one/removed'])).toEqual([])
})

test('a record that somebody removed and nobody edited here is not mentioned', () => {
  expect(removedMeanwhile(records, ['stickies/two/text'])).toEqual([])
})

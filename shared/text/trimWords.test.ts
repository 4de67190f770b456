import { expect, test } from 'vitest'
import { trimWords } from './trimWords.ts'

test.each([
  ['  Loyal customers \n', 'Loyal customers'],
  ['\u200b\u2060\ufeff', ''],
  ['\u200f שלום \u200f', 'שלום'],
  ['first\vsecond', 'first\nsecond'],
  ['first\r\nsecond\u2028third', 'first\nsecond\nthird'],
  ['👩🏽‍🚀', '👩🏽‍🚀'],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
])('%j is seen as %j', (text, seen) => {
  expect(trimWords(text)).toBe(seen)
})

import { expect, it } from 'vitest'
import { isTooDeep } from './nesting.ts'

it.each([
  ['{"a":[{"b":[]}]}', false],
  ['[['.repeat(10) + ']]'.repeat(10), false],
  ['[],'.repeat(100), false],
  [JSON.stringify({ text: '['.repeat(100) }), false],
  [JSON.stringify({ text: `\\"${'{'.repeat(100)}` }), false],
  ['['.repeat(33), true],
  ['{"a":'.repeat(33), true],
  ['['.repeat(1_000_000), true],
])('%.20s… is too deep: %s', (text, expected) => {
  expect(isTooDeep(text)).toBe(expected)
})

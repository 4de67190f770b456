import { expect, test } from 'vitest'
import { limits } from '#shared/limits.ts'
import { charactersLeft, excessOf } from './stickyLength.ts'

test('what is too long is counted, blanks around it aside', () => {
  expect(excessOf(` ${'x'.repeat(limits.stickyTextLength)}  `)).toBe(0)
  expect(excessOf('x'.repeat(limits.stickyTextLength + 7))).toBe(7)
})

test('the counter shows near the end only', () => {
  expect(charactersLeft('x')).toBeNull()
  expect(charactersLeft('x'.repeat(limits.stickyTextLength - 3))).toBe(3)
})

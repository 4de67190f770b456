import { expect, test } from 'vitest'
import { limits } from '#shared/limits.ts'
import { charactersLeft, excessOf, stickyLines } from './stickyLines.ts'

test('a pasted list gives one line each, without its marks', () => {
  expect(stickyLines('- Loyal customers\r\n\n  2. Low staff turnover \n• 24/7 support\n3 offices')).toEqual([
    'Loyal customers',
    'Low staff turnover',
    '24/7 support',
    '3 offices',
  ])
})

test('what is too long is counted, blanks around it aside', () => {
  expect(excessOf(` ${'x'.repeat(limits.stickyTextLength)}  `)).toBe(0)
  expect(excessOf('x'.repeat(limits.stickyTextLength + 7))).toBe(7)
})

test('the counter shows near the end only', () => {
  expect(charactersLeft('x')).toBeNull()
  expect(charactersLeft('x'.repeat(limits.stickyTextLength - 3))).toBe(3)
})

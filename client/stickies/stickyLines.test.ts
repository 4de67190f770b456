import { expect, test } from 'vitest'
import { stickyLines } from './stickyLines.ts'

test('a pasted list gives one line each, without its marks', () => {
  expect(stickyLines('- Loyal customers\r\n\n  2. Low staff turnover \n• 24/7 support\n3 offices')).toEqual([
    'Loyal customers',
    'Low staff turnover',
    '24/7 support',
    '3 offices',
  ])
})

test.each([
  ['o\tLoyal customers\no\tLow turnover'],
  ['§\tLoyal customers\n§\tLow turnover'],
  ['\uf0b7\tLoyal customers\n\uf0b7\tLow turnover'],
  ['● Loyal customers\n○ Low turnover'],
  ['■ Loyal customers\n◦ Low turnover'],
  ['→ Loyal customers\n✓ Low turnover'],
  ['– Loyal customers\n— Low turnover'],
  ['a) Loyal customers\nb) Low turnover'],
  ['(1) Loyal customers\n(2) Low turnover'],
  ['1.1. Loyal customers\n1.2. Low turnover'],
  ['[ ] Loyal customers\n[x] Low turnover'],
  ['☐ Loyal customers\n☑ Low turnover'],
  ['Loyal customers\tLow turnover'],
  ['Loyal customers\t\n\tLow turnover\n'],
  ['Loyal customers\n\u200b\nLow turnover'],
])('%j are two stickies', (text) => {
  expect(stickyLines(text)).toEqual(['Loyal customers', 'Low turnover'])
})

test('a line break within a cell or a paragraph stays in its sticky, and so do quotes', () => {
  expect(stickyLines('"Loyal\ncustomers"\tLow turnover')).toEqual(['Loyal\ncustomers', 'Low turnover'])
  expect(stickyLines('Loyal\vcustomers\nLow turnover')).toEqual(['Loyal\ncustomers', 'Low turnover'])
  expect(stickyLines('"They answer at once"\nLow turnover')).toEqual(['"They answer at once"', 'Low turnover'])
})

test('what only looks like a mark stays', () => {
  for (const line of [
    'A. Smith leaves',
    'o2 is a client',
    '-20 % margin',
    '2.5 days per ticket',
    '(all) clients renew',
  ])
    expect(stickyLines(line)).toEqual([line])
})

import { expect, it } from 'vitest'
import { readStatedDue } from './statedDue.ts'

const cycle = { start: '2026-01-01', end: '2026-12-31' }

it.each([
  ['tickets in Q3', '2026-09-30'],
  ['by end of Q1', '2026-03-31'],
  ['in H1', '2026-06-30'],
  ['by the end of the year', '2026-12-31'],
  ['by year-end', '2026-12-31'],
  ['by end of February', '2026-02-28'],
  ['by 15 June', '2026-06-30'],
  ['until 2026-05-04', '2026-05-04'],
  ['in Q3 2027', '2027-09-30'],
  ['We may grow', null],
  ['March to the top', null],
  ['Utilisation to 72 %', null],
])('“%s” names %s', (text, due) => {
  expect(readStatedDue(text, cycle)).toBe(due)
})

it('without a cycle a quarter names no day', () => {
  expect(readStatedDue('in Q3', {})).toBeNull()
})

import { expect, it } from 'vitest'
import { boardCase } from '#shared/domain/review/boardCase.ts'
import { board, company, keyResult, link, objective, unit } from '#tests/support/boards/plainBoard.ts'
import { coverage } from './coverage.ts'

const matrix = coverage(
  boardCase(
    board({
      units: [
        company,
        unit('unit-a', 'A', { order: '2' }),
        unit('unit-b', 'B', { order: '1' }),
        unit('unit-c', 'C', { order: '3', parent: 'unit-a' }),
      ],
      objectives: [
        objective('grow', { order: '1' }),
        objective('delight', { order: '2' }),
        objective('of-a', { unitId: 'unit-a' }),
        objective('of-b', { unitId: 'unit-b' }),
        objective('of-c', { unitId: 'unit-c' }),
      ],
      keyResults: [
        keyResult('revenue', { objectiveId: 'grow', baseline: 100, target: 200 }),
        keyResult('churn', { objectiveId: 'grow', baseline: 0.1, target: 0.06 }),
        keyResult('nps', { objectiveId: 'delight' }),
        keyResult('a-1', { objectiveId: 'of-a', unitId: 'unit-a' }),
        keyResult('b-1', { objectiveId: 'of-b', unitId: 'unit-b' }),
        keyResult('c-1', { objectiveId: 'of-c', unitId: 'unit-c' }),
      ],
      links: [
        link('link-1', 'a-1', 'revenue', { amount: 50 }),
        link('link-2', 'a-1', 'churn', { amount: -0.01 }),
        link('link-3', 'b-1', 'nps', { kind: 'supports' }),
        link('link-4', 'c-1', 'a-1', { amount: 3 }),
        link('link-5', 'a-1', 'c-1'),
      ],
    }),
    '2026-02-01',
  ),
)
const cell = (row: number, column: number) => matrix.rows[row]?.[column]

it('has a row per unit and a column per company objective, in their order', () => {
  expect(matrix.units.map(({ name }) => name)).toEqual(['B', 'A', 'C'])
  expect(matrix.objectives.map(({ id }) => id)).toEqual(['grow', 'delight'])
})

it('a cell names what contributes, once, and its share of the objective’s change', () => {
  expect(cell(1, 0)?.contributing.map(({ id }) => id)).toEqual(['a-1'])
  expect(cell(1, 0)?.share).toBeCloseTo((0.5 + 0.25) / 2)
})

it('what only supports has no share', () => {
  expect(cell(0, 1)).toMatchObject({ contributing: [], share: null })
  expect(cell(0, 1)?.supporting.map(({ id }) => id)).toEqual(['b-1'])
})

it('a team reaches the company through its business unit, also where links run in a circle', () => {
  expect(cell(2, 0)?.supporting.map(({ id }) => id)).toEqual(['c-1'])
  expect(cell(2, 1)).toMatchObject({ contributing: [], supporting: [], share: null })
})

it('says per company key result what is spoken for', () => {
  expect(matrix.byKeyResult.get('revenue')).toEqual({ needed: 100, contributed: 50, share: 0.5 })
  expect(matrix.byKeyResult.get('nps')).toBeNull()
})

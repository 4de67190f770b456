import { expect, test } from 'vitest'
import { board, company, keyResult, link, objective, unit } from '#tests/support/boards/plainBoard.ts'
import { incompleteIn, reviewUnit } from './reviewUnit.ts'
import type { UnitOkrs } from './useUnitOkrs.ts'

const today = '2026-02-01'
const onBoard = board({
  units: [company, unit('sales-unit', 'Sales')],
  objectives: [objective('win-more')],
  keyResults: [keyResult('deals', { objectiveId: 'win-more', text: 'Be loved' })],
})
const draft = objective('sell-more', { unitId: 'sales-unit', text: 'Fill the pipeline with new customers' })

const review = (keyResults: readonly ReturnType<typeof keyResult>[], links: UnitOkrs['links'] = []) =>
  reviewUnit(
    onBoard,
    { unitId: 'sales-unit' as UnitOkrs['unitId'], objectives: [draft], keyResultsOf: () => keyResults, links },
    today,
  )
const calls = keyResult('calls', {
  unitId: 'sales-unit',
  objectiveId: 'sell-more',
  text: 'Raise calls from 5 to 9 a week',
  measure: 'count',
  baseline: 5,
  target: 9,
  due: '2026-09-30',
})
const rulesOf = (found: ReturnType<typeof review>, id: string) => (found.get(id) ?? []).map(({ rule }) => rule)

test('a draft is judged before anybody else sees it', () => {
  expect(rulesOf(review([calls]), 'calls')).toContain('KR-OWNER')
})

test('the company’s own gaps are not the unit’s questions', () => {
  expect(review([calls]).has('deals')).toBe(false)
})

test('an objective that serves nothing is asked about, until one of its key results is linked', () => {
  expect(rulesOf(review([calls]), 'sell-more')).toContain('ORPHAN')
  expect(rulesOf(review([calls], [link('one', 'calls', 'deals')]), 'sell-more')).not.toContain('ORPHAN')
})

test('what an offer lacks is what signing needs, and key results', () => {
  expect(incompleteIn(review([calls])).map(({ rule }) => rule)).toEqual(['KR-OWNER'])
  expect(incompleteIn(review([])).map(({ rule }) => rule)).toEqual(['O-KRS'])
})

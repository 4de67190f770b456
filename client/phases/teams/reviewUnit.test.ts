import { expect, test } from 'vitest'
import { reviewOf } from '#shared/domain/review/reviewer.ts'
import { withDraft } from '#shared/domain/review/withDraft.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { board, company, keyResult, link, objective, unit } from '#tests/support/boards/plainBoard.ts'
import { incompleteIn, reviewUnit } from './reviewUnit.ts'

const today = '2026-02-01'
const onBoard = board({
  units: [company, unit('sales-unit', 'Sales')],
  objectives: [objective('win-more')],
  keyResults: [keyResult('deals', { objectiveId: 'win-more', text: 'Be loved' })],
})
const draft = objective('sell-more', { unitId: 'sales-unit', text: 'Fill the pipeline with new customers' })

const sales = 'sales-unit' as UnitId
const review = (keyResults: readonly Entry<'keyResults'>[], links: readonly Entry<'links'>[] = []) =>
  reviewUnit(reviewOf(withDraft(onBoard, { unitId: sales, objectives: [draft], keyResults, links }), today), sales)
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

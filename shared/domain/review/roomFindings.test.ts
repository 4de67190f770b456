import { expect, test } from 'vitest'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { board, company, decision, keyResult, link, objective, unit } from '#tests/support/boards/plainBoard.ts'
import { reviewOf } from './reviewer.ts'

const roomFindings = (given: BoardSnapshot) => reviewOf(given, '2026-02-01').forTheRoom()
const complete = {
  measure: 'count',
  baselineQuality: 'measured',
  baselineMethod: 'Counted',
  evidence: 'The list',
  owner: 'Ana',
  due: '2026-11-30',
  kind: 'committed',
} as const
const records = {
  units: [company, unit('sales-unit', 'Sales')],
  objectives: [objective('win-more'), objective('sell-more', { unitId: 'sales-unit' })],
  keyResults: [
    keyResult('deals', { ...complete, objectiveId: 'win-more', text: 'Win 21 deals', baseline: 12, target: 21 }),
    keyResult('calls', {
      ...complete,
      objectiveId: 'sell-more',
      unitId: 'sales-unit',
      text: 'Raise calls from 5 to 9 a week',
      baseline: 5,
      target: 9,
    }),
  ],
  links: [link('link-one', 'calls', 'deals', { amount: 4 })],
}

test('what falls short blocks signing, and stops when the numbers are fixed', () => {
  const short = roomFindings(board(records))
  expect(short.open.blocking.map(({ rule }) => rule)).toContain('GAP-SUM')
  const enough = { ...records, links: [link('link-one', 'calls', 'deals', { amount: 9 })] }
  expect(roomFindings(board(enough)).open.blocking.map(({ rule }) => rule)).not.toContain('GAP-SUM')
})

test('a decided finding leaves the open ones and stays on record', () => {
  const [gap] = roomFindings(board(records)).open.blocking.filter(({ rule }) => rule === 'GAP-SUM')
  const decided = roomFindings(board({ ...records, decisions: [decision('one', { finding: gap?.id })] }))
  expect(decided.open.blocking.map(({ id }) => id)).not.toContain(gap?.id)
  expect(decided.decided).toHaveLength(1)
  expect(decided.standing.has(gap?.id ?? '')).toBe(true)
})

test('of the wording only what blocks signing is brought before the room', () => {
  const ownerless = records.keyResults.map((each) => ({ ...each, owner: '', evidence: '' }))
  const { open } = roomFindings(board({ ...records, keyResults: ownerless }))
  expect(open.blocking.map(({ rule }) => rule)).toContain('KR-OWNER')
  expect(open.warning.map(({ rule }) => rule)).not.toContain('KR-EVID')
})

test('an amendment is no decision on a finding', () => {
  const amended = board({ ...records, decisions: [decision('one', { rule: 'AMENDMENT', finding: 'hash' })] })
  expect(roomFindings(amended).decided).toEqual([])
})

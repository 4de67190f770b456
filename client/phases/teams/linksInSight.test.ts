import { expect, test } from 'vitest'
import { keyResult, link } from '#tests/support/boards/plainBoard.ts'
import { linksInSight } from './linksInSight.ts'

const byId = <Record extends { readonly id: string }>(...records: readonly Record[]): ReadonlyMap<string, Record> =>
  new Map(records.map((record) => [record.id, record]))
const keyResults = byId(
  keyResult('deals'),
  keyResult('sales-kr', { unitId: 'sales-unit' }),
  keyResult('cloud-kr', { unitId: 'cloud-unit' }),
)
const onBoard = byId(
  link('of-cloud', 'cloud-kr', 'deals', { amount: 3 }),
  link('of-sales', 'sales-kr', 'deals', { amount: 5 }),
  link('loose', 'gone-kr', 'deals', { amount: 7 }),
)
const ids = (draft: typeof onBoard | null) =>
  linksInSight({ board: onBoard, keyResults, draft, unitId: 'sales-unit' }).map(({ id }) => id)

test('while a unit drafts, its draft stands in place of what the board has of it', () => {
  expect(ids(byId(link('drafted', 'sales-kr', 'deals', { amount: 9 })))).toEqual(['of-cloud', 'drafted'])
})

test('once it has offered, the board says it all, but for loose ends', () => {
  expect(ids(null)).toEqual(['of-cloud', 'of-sales'])
})

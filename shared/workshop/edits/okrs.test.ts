import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { companyUnitId, type KeyResultId, type LinkId, type ObjectiveId, type UnitId } from '#shared/ids.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { localOrigin } from '#shared/workshop/writeRecords.ts'
import { addKeyResult, addObjective, linkKeyResult, removeObjective, startDraft, unlink } from './okrs.ts'

const objectiveId = 'objective-1' as ObjectiveId
const one = 'keyresult-1' as KeyResultId
const two = 'keyresult-2' as KeyResultId
const linkId = 'link-0001' as LinkId

function boardWithOkrs() {
  const board = new Y.Doc()
  addObjective(board, objectiveId, { unitId: companyUnitId })
  for (const id of [one, two]) addKeyResult(board, id, { objectiveId, unitId: companyUnitId, metric: id })
  return board
}

test('key results stand in the order in which they were added', () => {
  const all = [...readOne(boardWithOkrs(), 'keyResults').values()]
  expect(all.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id)).toEqual([one, two])
})

test('an objective goes with its key results and their links, and one undo brings all of them back', () => {
  const board = boardWithOkrs()
  linkKeyResult(board, linkId, { from: one, to: two, amount: 3 })
  const undo = new Y.UndoManager(
    (['objectives', 'keyResults', 'links'] as const).map((name) => board.getMap(name)),
    { trackedOrigins: new Set([localOrigin]), captureTimeout: 0 },
  )
  expect(removeObjective(board, objectiveId)).toBe(2)
  expect(readOne(board, 'objectives').size + readOne(board, 'keyResults').size + readOne(board, 'links').size).toBe(0)
  undo.undo()
  expect(readOne(board, 'objectives').size).toBe(1)
  expect(readOne(board, 'keyResults').size).toBe(2)
  expect(readOne(board, 'links').get(linkId)?.amount).toBe(3)
})

test('linking twice changes the amount instead of counting it twice', () => {
  const board = boardWithOkrs()
  linkKeyResult(board, linkId, { from: one, to: two, amount: 3 })
  linkKeyResult(board, 'link-0002' as LinkId, { from: one, to: two, amount: 5 })
  expect([...readOne(board, 'links').values()]).toEqual([
    { id: linkId, from: one, to: two, kind: 'contributes', amount: 5 },
  ])
})

test('an amount that is taken away leaves the link', () => {
  const board = boardWithOkrs()
  linkKeyResult(board, linkId, { from: one, to: two, amount: 3 })
  linkKeyResult(board, linkId, { from: one, to: two })
  expect(readOne(board, 'links').get(linkId)).not.toHaveProperty('amount')
})

test('unlinking takes back the contribution and nothing else', () => {
  const board = boardWithOkrs()
  linkKeyResult(board, linkId, { from: one, to: two, amount: 3 })
  linkKeyResult(board, 'link-0002' as LinkId, { from: two, to: one })
  unlink(board, one, two)
  expect([...readOne(board, 'links').keys()]).toEqual(['link-0002'])
})

test('a draft starts with an objective and the result that will show it, as one step; without words with none', () => {
  const draft = new Y.Doc()
  let updates = 0
  draft.on('update', () => {
    updates += 1
  })
  const unitId = 'unit-sales' as UnitId
  const start = (name: string, text: string) =>
    startDraft(draft, `objective-${name}` as ObjectiveId, {
      unitId,
      period: { endsOn: '2027-12-31' },
      result: { id: `keyresult-${name}` as KeyResultId, text },
    })
  start('said', ' Win 21 new customers ')
  start('blank', '  ')
  expect(updates).toBe(2)
  expect(readOne(draft, 'objectives').get('objective-blank')).toMatchObject({ unitId, endsOn: '2027-12-31' })
  expect([...readOne(draft, 'keyResults').values()]).toMatchObject([
    { objectiveId: 'objective-said', text: 'Win 21 new customers', unitId },
  ])
})

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { LostChange } from '#client/session/setAside.ts'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { refusalsOf } from './writable.ts'

const [sales, delivery] = ['unitsales', 'unitdelivery'] as [UnitId, UnitId]
const sal = { participantId: 'sal00001' as ParticipantId, role: 'lead', unitId: sales } as const

/** What the lead of Sales may write, on a board that has only the people. */
function refusals(changes: readonly LostChange[]) {
  const board = new Y.Doc()
  addRecord(board, 'roster', sal.participantId, { name: 'Sal', role: 'lead', unitId: sales })
  return refusalsOf(changes, boardDocument, board, sal, {
    phase: 'teams',
    isLocked: false,
    isFrozen: false,
    isVoting: false,
  })
}
const change = (path: string, fields: LostChange['fields']): LostChange => ({ path, fields }) as LostChange

test('a link is written by the unit of the key result it comes from', () => {
  const [ours, theirs] = [
    change('keyResults/krours00', { unitId: sales }),
    change('keyResults/krtheirs', { unitId: delivery }),
  ]
  const link = (from: string) => change(`links/of${from}`, { from, to: 'krother0' })
  expect(refusals([ours, theirs, link('krours00'), link('krtheirs'), link('krgone00')])).toEqual([
    null,
    'other_unit',
    null,
    'other_unit',
    'other_unit',
  ])
})

test('a request is written by the unit that asks, as long as it has no answer', () => {
  const request = (fromUnitId: UnitId, toUnitId: UnitId, status: string) =>
    change('dependencies/depend00', { fromUnitId, toUnitId, status })
  expect(refusals([request(sales, delivery, 'requested')])).toEqual([null])
  expect(refusals([request(delivery, sales, 'requested')])).toEqual(['other_unit'])
  expect(refusals([request(sales, delivery, 'accepted')])).toEqual(['other_unit'])
})

test('a lead writes only their own decisions', () => {
  const decision = (decidedBy: string) => change('decisions/decision', { decidedBy })
  expect(refusals([decision('Sal')])).toEqual([null])
  expect(refusals([decision('Cleo')])).toEqual(['other_author'])
})

test('what leans on a change that is refused is refused with it', () => {
  const keyResult = change('keyResults/krours00', { unitId: sales, objectiveId: 'objective' })
  const [theirs, link] = [
    change('objectives/objective', { unitId: delivery }),
    change('links/linkours', { from: 'krours00', to: 'krother0' }),
  ]
  expect(refusals([keyResult, theirs, link])).toEqual(['other_unit', 'other_unit', 'other_unit'])
  expect(refusals([keyResult, link])).toEqual([null, null])
})

test('what is there already is nobody’s to refuse', () => {
  const me = change(`roster/${sal.participantId}`, { name: 'Sal' })
  expect(refusals([me, change(me.path, { name: 'Sally' })])).toEqual([null, 'role'])
})

test('while a ballot is open themes wait, and what came with them can be written', () => {
  const board = new Y.Doc()
  const theme = {
    path: 'themes/theme-one',
    kind: 'added',
    fields: { name: 'One', order: 'a0' },
    standing: {},
    words: 'One',
  } as const
  const parked = {
    path: 'parkingLot/parked-1',
    kind: 'added',
    fields: { text: 'Later', order: 'a0' },
    standing: {},
    words: 'Later',
  } as const
  const refusals = (isVoting: boolean) =>
    refusalsOf([theme, parked], boardDocument, board, sal, {
      phase: 'priorities',
      isLocked: false,
      isFrozen: false,
      isVoting,
    })
  expect(refusals(true)).toEqual(['voting', null])
  expect(refusals(false)).toEqual([null, null])
})

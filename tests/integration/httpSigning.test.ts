import { beforeEach, describe, expect, it } from 'vitest'
import { contentHash } from '#shared/domain/contentHash.ts'
import { reviewOf } from '#shared/domain/review/reviewer.ts'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import type { IdOf } from '#shared/records/collections.ts'
import { decideFinding } from '#shared/workshop/edits/decisions.ts'
import { addKeyResult } from '#shared/workshop/edits/okrs.ts'
import { readOne, readSnapshot } from '#shared/workshop/mirror.ts'
import { addRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import { type Guest, join, send } from '#tests/support/rooms/guest.ts'
import { seatRoom } from '#tests/support/rooms/seatedRoom.ts'
import { until } from '#tests/support/runner/until.ts'

const { url, room, board, boardSaved, control, open, goTo } = seatRoom()

const objective = (unitId: string, text: string) => ({ text, unitId: unitId as IdOf<'units'>, order: 'a0' })

/** A unit's objective with one key result that nothing is missing in. */
async function promise(unitId: string, fields: object = {}): Promise<void> {
  const objectiveId = `aim-${unitId}` as IdOf<'objectives'>
  addRecord(board(), 'objectives', objectiveId, objective(unitId, 'Raise the bar'))
  addKeyResult(board(), `kr-${unitId}` as IdOf<'keyResults'>, {
    objectiveId,
    unitId: unitId as IdOf<'units'>,
    ...completeKeyResult,
    ...fields,
  })
  await boardSaved()
}
const completeKeyResult = {
  metric: 'New clients',
  measure: 'count',
  baseline: 4,
  baselineQuality: 'measured',
  baselineMethod: 'The ledger',
  target: 8,
  owner: 'Ana',
  due: '2027-12-15',
  kind: 'committed',
} as const

describe('signing and freezing', () => {
  const id = 'ofinal00' as IdOf<'objectives'>
  const hash = () => contentHash(readSnapshot(board(), 'board'))
  const sign = (guest: Guest, choice = 'commit', words = '', unitId?: string) =>
    guest.command('sign', { choice, words, hash: hash(), unitId })
  const standIn = (unitId: string, guest: Guest) =>
    room().facilitator.command('editRoster', {
      changes: [{ op: 'setDeputy', unitId, participantId: guest.participant.id }],
    })

  beforeEach(async () => {
    await goTo('commit')
    addRecord(board(), 'objectives', id, objective('company0', 'Win the north'))
    await boardSaved()
  })

  it('binds a signature to exactly what was on the screen', async () => {
    const seen = hash()
    updateRecord(board(), 'objectives', id, { endsOn: '2027-12-31' })
    await boardSaved()
    const old = await room().ceo.command('sign', { choice: 'commit', hash: seen })
    expect([old.status, old.body.error.code]).toEqual([409, 'set_changed'])
    expect((await sign(room().ceo)).status).toBe(200)
    expect((await sign(room().salesLead, 'dissent')).body.error.code).toBe('words_missing')
    expect((await sign(room().seller)).status).toBe(403)
  })

  it('is refused while something essential is open, and the freezing too', async () => {
    await promise(room().sales, { owner: undefined })
    const refused = { code: 'findings_open', values: { count: 1 } }
    expect((await sign(room().ceo)).body.error).toMatchObject(refused)
    expect((await room().facilitator.command('freeze')).body.error).toMatchObject(refused)
    const [missing] = reviewOf(readSnapshot(board(), 'board'), '2027-01-01').forTheRoom().open.blocking
    if (!missing) throw new Error('the missing owner is a finding')
    const decided = { choice: 'overridden', reason: 'Hired in May', decidedBy: 'Fay', decidedAt: 1 } as const
    decideFinding(board(), 'decision1' as IdOf<'decisions'>, missing, decided)
    await boardSaved()
    expect((await sign(room().ceo)).status).toBe(200)
  })

  it('freezes when every unit that promises something has signed or dissented, and amends with a reason on the record', async () => {
    await promise(room().sales)
    await promise(room().delivery)
    await sign(room().ceo)
    await sign(room().salesLead)
    const early = await room().facilitator.command('freeze')
    expect(early.body.error.message).toBe('Not everyone has signed what stands here now. Missing: Delivery.')
    expect(early.body.error.values).toEqual({ units: ['Delivery'] })
    await sign(room().deliveryLead, 'dissent', 'We have no people for this')
    expect((await room().facilitator.command('freeze')).status).toBe(200)
    await until(() => control()?.frozen?.hash === hash())
    expect((await room().facilitator.command('freeze')).body.error.code).toBe('already_frozen')

    expect((await sign(room().ceo)).body.error.code).toBe('already_frozen')

    await room().facilitator.command('amend', { reason: 'A new law' })
    await until(() => control()?.amending)
    expect([...readOne(board(), 'decisions').values()].map(({ reason }) => reason)).toEqual(['A new law'])
    for (const guest of [room().ceo, room().salesLead, room().deliveryLead]) await sign(guest)
    await room().facilitator.command('freeze')
    await until(() => control()?.frozen?.amendment === 1 && !control()?.amending)
  })

  it('is a draft again where its file is imported, with the words as history, even on the same server', async () => {
    await sign(room().ceo)
    await room().facilitator.command('freeze')
    await until(() => control()?.frozen)
    const file = await room().facilitator.get<object>(
      `/api/workshops/${room().facilitator.workshopId}/export/workshop.json`,
    )
    const imported = await send<WorkshopCreated>(url(), '/api/import', file.body)
    const guest = await join(url(), { invitation: imported.body.invitations.facilitator, name: 'Flo' })
    const copy = await open(guest, 'board')
    expect(readOne(copy.doc, 'control')?.frozen).toBeUndefined()
    expect([...readOne(copy.doc, 'signatures').values()]).toMatchObject([{ choice: 'commit', imported: true }])
    expect((await guest.command('freeze')).body.error.code).toBe('unsigned')
  })

  it('keeps every word: a later one of the same person is put beside it', async () => {
    await sign(room().ceo)
    await sign(room().ceo, 'dissent', 'On second thoughts')
    await until(() => readOne(board(), 'signatures').size === 2)
    const words = readOne(board(), 'signatures')
    expect(words.get(room().ceo.participant.id)?.choice).toBe('dissent')
    expect([...words.values()].map(({ choice }) => choice).sort()).toEqual(['commit', 'dissent'])
  })

  it('an ill lead is stood in for by anybody, and the CEO too; whoever stands in stays what they are', async () => {
    await promise(room().delivery)
    expect((await sign(room().seller, 'commit', '', room().delivery)).body.error.code).toBe('not_lead_of_unit')
    await standIn(room().delivery, room().seller)
    await standIn('company0', room().salesLead)
    expect((await sign(room().seller)).status).toBe(200)
    expect((await sign(room().salesLead, 'commit', '', 'company0')).status).toBe(200)
    expect((await room().facilitator.command('freeze')).status).toBe(200)
    await until(() => control()?.frozen)
    expect(control()?.frozen?.signers).toEqual({
      company0: room().salesLead.participant.id,
      [room().delivery]: room().seller.participant.id,
    })
    const roles = () =>
      [room().seller, room().salesLead].map(
        ({ participant: { id } }) => readOne(board(), 'roster').get(id as IdOf<'roster'>)?.role,
      )
    expect(roles()).toEqual(['participant', 'lead'])
    await standIn(room().delivery, room().deliveryLead)
    await standIn('company0', room().seller)
    expect(roles()).toEqual(['participant', 'lead'])
  })

  it('goes without a unit that nobody can speak for, once the CEO has said why', async () => {
    await promise(room().delivery)
    const record = (guest: Guest, unitId = room().delivery) =>
      guest.command('recordUnsigned', { unitId, reason: 'Del is in hospital', hash: hash() })
    expect((await record(room().salesLead)).status).toBe(403)
    expect((await record(room().ceo, 'company0')).body.error.code).toBe('unit_not_asked')
    expect((await record(room().ceo, room().sales)).body.error.code).toBe('unit_not_asked')
    expect((await record(room().ceo)).status).toBe(200)
    expect((await room().facilitator.command('freeze')).body.error.values).toEqual({ units: ['Acme'] })
    await sign(room().ceo)
    expect((await room().facilitator.command('freeze')).status).toBe(200)
    await until(() => control()?.frozen)
    expect(control()?.frozen?.without).toEqual([room().delivery])
  })
})

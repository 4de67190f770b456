import { beforeEach, describe, expect, it } from 'vitest'
import { contentHash } from '#shared/domain/contentHash.ts'
import { reviewOf } from '#shared/domain/review/reviewer.ts'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import type { IdOf } from '#shared/records/collections.ts'
import { decideFinding } from '#shared/workshop/edits/decisions.ts'
import { addKeyResult, linkKeyResult } from '#shared/workshop/edits/okrs.ts'
import { readOne, readSnapshot } from '#shared/workshop/mirror.ts'
import {
  addRecord,
  proseOf,
  removeRecord,
  restoreRecord,
  setProse,
  updateRecord,
} from '#shared/workshop/writeRecords.ts'
import { type Guest, join, send } from '#tests/support/rooms/guest.ts'
import { seatRoom } from '#tests/support/rooms/seatedRoom.ts'
import { until } from '#tests/support/runner/until.ts'

const { url, room, board, boardSaved, control, open, goTo } = seatRoom()

describe('a ballot', () => {
  it('is counted in secret, and what comes after it is closed is not', async () => {
    await goTo('priorities')
    expect((await room().facilitator.command('openBallot')).body.error.code).toBe('no_themes')
    const [one, two] = ['theme001', 'theme002'] as IdOf<'themes'>[]
    for (const id of [one, two]) if (id) addRecord(board(), 'themes', id, { name: id, order: 'a0' })
    await boardSaved()
    await room().facilitator.command('openBallot', { dotsPerBallot: 3 })
    for (const [guest, dots] of [
      [room().ceo, { theme001: 1, theme002: 2 }],
      [room().seller, { theme001: 3 }],
      [room().salesLead, { theme001: 4 }],
      [room().deliveryLead, { theme001: 2 }],
    ] as const) {
      const own = await open(guest, `own/${guest.participant.id}`)
      own.doc.getMap('ballots').set('1', dots)
      await own.saved()
    }
    expect(readOne(board(), 'tallies').size).toBe(0)
    await room().facilitator.command('closeBallot')
    await until(() => readOne(board(), 'tallies').get('1'))
    expect(readOne(board(), 'tallies').get('1')).toMatchObject({
      dots: { theme001: 6, theme002: 2 },
      ballots: 3,
      voters: 4,
      spread: { theme001: [3, 2, 1], theme002: [2, 0, 0] },
      notCounted: { invalid: 1 },
    })
    expect((await room().facilitator.command('closeBallot')).body.error.code).toBe('ballot_not_running')
    await room().facilitator.command('openBallot')
    await until(() => control()?.ballot?.round === 2)
  })

  it('says how it is voted, in the words of today and of before', async () => {
    await goTo('priorities')
    for (const id of ['theme001', 'theme002'] as IdOf<'themes'>[])
      addRecord(board(), 'themes', id, { name: id, order: 'a0' })
    await boardSaved()
    const { facilitator } = room()
    for (const wrong of [{ budget: 0 }, { budget: 51 }, { dotsPerBallot: 51 }, { method: 'applause' }])
      expect((await facilitator.command('openBallot', wrong)).body.error.code).toBe('invalid_field')
    await facilitator.command('openBallot', { method: 'dots', budget: 5 })
    const voting = { method: 'dots', budget: 5, dotsPerBallot: 5 }
    await until(() => control()?.ballot?.round === 1)
    expect(board().getMap('control').get('ballot')).toMatchObject(voting)
    await facilitator.command('closeBallot')
    await until(() => readOne(board(), 'tallies').get('1'))
    expect(board().getMap('tallies').get('1')).toMatchObject(voting)
    await facilitator.command('openBallot', { dotsPerBallot: 4 })
    await until(() => control()?.ballot?.budget === 4)
  })
})

const objective = (unitId: string, text: string) => ({ text, unitId: unitId as IdOf<'units'>, order: 'a0' })

describe('offers', () => {
  beforeEach(() => goTo('teams'))

  it('bring a unit’s draft to the board, up to date, and only that unit’s', async () => {
    const unit = await open(room().salesLead, `unit/${room().sales}`)
    expect((await room().salesLead.command('offer', { to: 'board' })).body.error.code).toBe('nothing_to_offer')
    const [kept, dropped] = ['okept000', 'odropped'] as IdOf<'objectives'>[]
    if (!kept || !dropped) throw new Error('two ids')
    addRecord(unit.doc, 'objectives', kept, objective(room().delivery, 'Sell more'))
    addRecord(unit.doc, 'objectives', dropped, objective(room().sales, 'Sell less'))
    await unit.saved()
    expect((await room().salesLead.command('offer', { to: 'board' })).status).toBe(200)
    await until(() => readOne(board(), 'objectives').size === 2)
    expect(readOne(board(), 'objectives').get(kept)?.unitId).toBe(room().sales)
    expect(control()?.offeredUnits).toEqual([room().sales])

    removeRecord(unit.doc, 'objectives', dropped)
    const text = proseOf(unit.doc, 'objectives', kept, 'text')
    if (text) setProse(text, 'Sell better')
    await unit.saved()
    await room().salesLead.command('offer', { to: 'board' })
    await until(() => readOne(board(), 'objectives').size === 1)
    expect(readOne(board(), 'objectives').get(kept)?.text).toBe('Sell better')

    const foreign = await open(room().deliveryLead, `unit/${room().delivery}`)
    addRecord(foreign.doc, 'objectives', kept, objective(room().delivery, 'Taken over'))
    await foreign.saved()
    expect((await room().deliveryLead.command('offer', { to: 'board' })).body.error.code).toBe('offer_collides')
  })

  it('leave with the draft what hangs on an objective that was removed in it', async () => {
    const unit = await open(room().salesLead, `unit/${room().sales}`)
    const [kept, dropped] = ['okept000', 'odropped'] as IdOf<'objectives'>[]
    if (!kept || !dropped) throw new Error('two ids')
    for (const id of [kept, dropped]) addRecord(unit.doc, 'objectives', id, objective(room().sales, id))
    const [below, under] = ['kbelow00', 'kunder00'] as IdOf<'keyResults'>[]
    if (!below || !under) throw new Error('two ids')
    const unitId = room().sales as IdOf<'units'>
    addKeyResult(unit.doc, below, { objectiveId: kept, unitId })
    addKeyResult(unit.doc, under, { objectiveId: dropped, unitId })
    linkKeyResult(unit.doc, 'link0000' as IdOf<'links'>, { from: below, to: under, amount: 1 })
    removeRecord(unit.doc, 'objectives', dropped)
    await unit.saved()
    await room().salesLead.command('offer', { to: 'board' })
    await until(() => readOne(board(), 'objectives').size === 1)
    expect([...readOne(board(), 'keyResults').keys()]).toEqual([below])
    expect(readOne(board(), 'links').size).toBe(0)

    restoreRecord(unit.doc, 'objectives', dropped)
    await unit.saved()
    await room().salesLead.command('offer', { to: 'board' })
    await until(() => readOne(board(), 'objectives').size === 2)
    expect([...readOne(board(), 'keyResults').keys()].sort()).toEqual([below, under].sort())
    expect(readOne(board(), 'links').size).toBe(1)
  })

  it('bring an own draft to the unit and to the leads', async () => {
    const own = await open(room().salesLead, `own/${room().salesLead.participant.id}`)
    addRecord(own.doc, 'objectives', 'odraft00' as IdOf<'objectives'>, objective(room().sales, 'Draft'))
    await own.saved()
    await room().salesLead.command('offer', { to: 'leads' })
    const leads = await open(room().deliveryLead, 'leads')
    await until(() => readOne(leads.doc, 'objectives').size === 1)
    const unit = await open(room().seller, `unit/${room().sales}`)
    expect(readOne(unit.doc, 'objectives').size).toBe(0)
    await room().salesLead.command('offer', { to: 'unit' })
    await until(() => readOne(unit.doc, 'objectives').get('odraft00')?.text === 'Draft')
  })
})

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

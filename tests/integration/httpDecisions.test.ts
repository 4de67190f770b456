import { beforeEach, describe, expect, it } from 'vitest'
import type { IdOf } from '#shared/records/collections.ts'
import { addKeyResult, linkKeyResult } from '#shared/workshop/edits/okrs.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, proseOf, removeRecord, restoreRecord, setProse } from '#shared/workshop/writeRecords.ts'
import { seatRoom } from '#tests/support/rooms/seatedRoom.ts'
import { until } from '#tests/support/runner/until.ts'

const { room, board, boardSaved, control, open, goTo } = seatRoom()

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

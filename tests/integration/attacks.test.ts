import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import type { ErrorAnswer, WorkshopCreated } from '#shared/protocol/http.ts'
import type { IdOf } from '#shared/records/collections.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, removeRecord } from '#shared/workshop/writeRecords.ts'
import { join, send } from '#tests/support/rooms/guest.ts'
import { seatRoom } from '#tests/support/rooms/seatedRoom.ts'
import { until } from '#tests/support/runner/until.ts'

const { url, room, board, boardSaved, settings, open, goTo } = seatRoom()

const theirs = 'otheirs0' as IdOf<'objectives'>
const ours = 'oours000' as IdOf<'objectives'>
const asIdOf = (unitId: string) => unitId as IdOf<'units'>

describe('a lead who attacks', () => {
  it("gets no change of another unit's link onto the board", async () => {
    await goTo('alignment')
    const link = 'linkthei' as IdOf<'links'>
    const keyResult = 'krtheirs' as IdOf<'keyResults'>
    addRecord(board(), 'objectives', theirs, { text: 'Ship', unitId: asIdOf(room().delivery), order: 'a0' })
    addRecord(board(), 'keyResults', keyResult, {
      objectiveId: theirs,
      unitId: asIdOf(room().delivery),
      text: '',
      order: 'a0',
    })
    addRecord(board(), 'links', link, { from: keyResult, to: keyResult, kind: 'contributes', amount: 1 })
    await boardSaved()
    const attacker = await open(room().salesLead, 'board')
    const record = attacker.doc.getMap('links').get(link) as Y.Map<unknown>
    record.set('amount', 1_000)
    await expect(attacker.saved()).rejects.toThrow('other_unit')
    expect(readOne(board(), 'links').get(link)?.amount).toBe(1)
  })

  it('writes no comment in the name of a colleague', async () => {
    const attacker = await open(room().salesLead, 'board')
    addRecord(attacker.doc, 'comments', 'comment0' as IdOf<'comments'>, {
      subject: 'anything',
      text: 'I resign',
      author: room().ceo.participant.id as IdOf<'roster'>,
      createdAt: 1,
    })
    await expect(attacker.saved()).rejects.toThrow('other_author')
    expect(readOne(board(), 'comments').size).toBe(0)
  })

  it("offers neither over what another unit removed, nor into another unit's objective", async () => {
    await goTo('teams')
    addRecord(board(), 'objectives', theirs, { text: 'Ship', unitId: asIdOf(room().delivery), order: 'a0' })
    removeRecord(board(), 'objectives', theirs)
    await boardSaved()
    const unit = await open(room().salesLead, `unit/${room().sales}`)
    addRecord(unit.doc, 'objectives', theirs, { text: 'Taken', unitId: asIdOf(room().sales), order: 'a0' })
    await unit.saved()
    expect((await room().salesLead.command('offer', { to: 'board' })).body.error.code).toBe('offer_collides')

    removeRecord(unit.doc, 'objectives', theirs)
    addRecord(unit.doc, 'objectives', ours, { text: 'Sell', unitId: asIdOf(room().sales), order: 'a0' })
    addRecord(unit.doc, 'keyResults', 'krinside' as IdOf<'keyResults'>, {
      objectiveId: theirs,
      unitId: asIdOf(room().sales),
      text: 'Into theirs',
      order: 'a0',
    })
    await unit.saved()
    expect((await room().salesLead.command('offer', { to: 'board' })).body.error.code).toBe('offer_collides')
    expect((board().getMap('objectives').get(theirs) as Y.Map<unknown>).get('unitId')).toBe(room().delivery)
  })
})

describe('texts from strangers', () => {
  it('a title is one line without tricks, and still deletes the workshop', async () => {
    const none = await room().ceo.command('editSettings', { settings: { title: '\u200b' } })
    expect(none.body.error.code).toBe('title_missing')
    await room().ceo.command('editSettings', {
      settings: { title: '\u202eStra\u0000tegy\ud800', purpose: 'a\nb\ud800' },
    })
    await until(() => settings()?.title === 'Strategy')
    expect(settings()?.purpose).toBe('a\nb')
    expect((await room().facilitator.command('deleteWorkshop', { title: 'Strategy' })).status).toBe(200)
  })
})

describe('a hostile workshop.json', () => {
  const imported = async (content: object) =>
    send<WorkshopCreated>(url(), '/api/import', JSON.stringify({ format: 'offsite', version: 1, board: content }))

  it('with places that no library made leaves a workshop in which units can be added', async () => {
    const units = { unitxxxx: { name: 'Sales', kind: 'business', order: '~~~' } }
    const { body } = await imported({ units })
    const facilitator = await join(url(), { invitation: body.invitations.facilitator, name: 'Fay' })
    const added = await facilitator.command('editRoster', { changes: [{ op: 'addUnit', name: 'New', kind: 'team' }] })
    expect(added.status).toBe(200)
  })

  it('with half a character reads the same on the server and in every browser', async () => {
    const objectives = { [ours]: { text: 'Half \ud800 a sign', unitId: 'company0', order: 'a0' } }
    const { body } = await imported({ objectives })
    const facilitator = await join(url(), { invitation: body.invitations.facilitator, name: 'Fay' })
    const file = await facilitator.get<{ board: { objectives: Record<string, { text: string }> } }>(
      `/api/workshops/${body.workshopId}/export/workshop.json`,
    )
    const opened = await open(facilitator, 'board')
    expect(readOne(opened.doc, 'objectives').get(ours)?.text).toBe('Half  a sign')
    expect(file.body.board.objectives[ours]?.text).toBe('Half  a sign')
  })

  it('with values under strange keys is refused', async () => {
    const tally = { round: 1, dotsPerBallot: 1, ballots: 0, voters: 0, dots: {}, spread: {}, closedAt: 1 }
    expect((await imported({ tallies: { '1': tally } })).status).toBe(201)
    expect((await imported({ tallies: { ['x'.repeat(500)]: tally } })).status).toBe(422)
    expect((await imported({ tallies: { '../1': tally } })).status).toBe(422)
  })
})

describe('somebody who keeps the server busy', () => {
  it('gets no PDF of a set that takes minutes to draw, and the text of it instead', async () => {
    const text = 'k '.repeat(3_000)
    const keyResults = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `keyres${String(index).padStart(4, '0')}`,
        { objectiveId: ours, unitId: 'company0', text, order: 'a0' },
      ]),
    )
    const content = { objectives: { [ours]: { text: 'Win', unitId: 'company0', order: 'a0' } }, keyResults }
    const file = JSON.stringify({ format: 'offsite', version: 1, board: content })
    const { body } = await send<WorkshopCreated>(url(), '/api/import', file)
    const observer = await join(url(), { invitation: body.invitations.observer, name: 'Obi' })
    const exported = (name: string) => observer.get<ErrorAnswer>(`/api/workshops/${body.workshopId}/export/${name}`)
    const pdf = await exported('okrs.pdf')
    expect([pdf.status, pdf.body.error.code]).toEqual([413, 'pdf_too_large'])
    expect((await exported('okrs.csv')).status).toBe(200)
  })

  it('takes files home at a human pace', async () => {
    const path = `/api/workshops/${room().workshop.workshopId}/export/stickies.csv`
    for (let taken = 0; taken < limits.exportsPerMinutePerParticipant; taken += 1)
      expect((await room().wall.get(path)).status).toBe(200)
    expect((await room().wall.get<ErrorAnswer>(path)).body.error.code).toBe('too_many_requests')
    expect((await room().seller.get(path)).status).toBe(200)
  })
})

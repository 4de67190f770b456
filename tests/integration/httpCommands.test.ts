import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { VersionsAnswer, WorkshopCreated } from '#shared/protocol/http.ts'
import { readOne, readSnapshot } from '#shared/workshop/mirror.ts'
import { contentHash } from '#shared/domain/contentHash.ts'
import { addRecord, proseOf, removeRecord, setProse, updateRecord } from '#shared/workshop/records.ts'
import type { IdOf } from '#shared/workshop/schema/collections.ts'
import { type FullRoom, fillRoom } from '#tests/support/fullRoom.ts'
import { type Guest, join, type OpenDocument, send } from '#tests/support/guest.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'
import { until } from '#tests/support/until.ts'

let server: TestServer
let room: FullRoom
let board: OpenDocument
const opened: OpenDocument[] = []

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  for (const document of opened.splice(0)) document.close()
  room = await fillRoom(server.url)
  board = await open(room.facilitator, 'board')
})

const open = async (guest: Guest, path: string) => {
  const document = await guest.open(path)
  opened.push(document)
  return document
}
const control = () => readOne(board.doc, 'control')
const phase = (name: string) => room.facilitator.command('goToPhase', { phase: name })
const stickyId = (name: string) => name.padEnd(8, '0') as IdOf<'stickies'>
const write = (doc: Y.Doc, id: string, text: string, collection: 'stickies' | 'notes' = 'stickies') =>
  addRecord(doc, collection, stickyId(id) as never, { quadrant: 'strength', text, order: 'a0' })
const textsOnBoard = () => [...readOne(board.doc, 'stickies').values()].map(({ text }) => text).sort()

describe('a command', () => {
  it('is one step, and the same command again is no further one', async () => {
    const url = `/api/workshops/${room.workshop.workshopId}/commands`
    const command = { type: 'goToPhase', phase: 'swot', commandId: 'the-one-click' }
    const [first, second] = [
      await send<{ step: number }>(server.url, url, command, room.facilitator),
      await send<{ step: number }>(server.url, url, command, room.facilitator),
    ]
    expect([first.status, first.body.step]).toEqual([200, 1])
    expect(second.body).toEqual(first.body)
    await until(() => control()?.phase === 'swot' && control()?.step === 1)
  })

  it('answers a repeated request for a pass with the same pass', async () => {
    const add = { changes: [{ op: 'addPerson', name: 'Ann', role: 'observer' }], commandId: 'add-ann-once' }
    const first = await room.facilitator.command('editRoster', add)
    const again = await room.facilitator.command('editRoster', add)
    expect(again.body.passes).toEqual(first.body.passes)
    const ann = await join(server.url, { pass: first.body.passes?.[0]?.pass })
    expect(ann.participant).toMatchObject({ name: 'Ann', role: 'observer' })
  })

  it('that expects another step than the present one is told where the workshop stands', async () => {
    await room.facilitator.command('lock')
    const late = await room.facilitator.command('unlock', { expectedStep: 0 })
    expect([late.status, late.body.step, late.body.error.code]).toEqual([409, 1, 'step_moved'])
    expect((await room.facilitator.command('unlock', { expectedStep: 1 })).body.step).toBe(2)
  })

  it.each([
    ['of nobody’s kind', 'dance', {}, 422, 'unknown_command'],
    ['for the facilitator alone', 'goToPhase', { phase: 'pool' }, 403, 'not_allowed'],
    ['with a wrong field', 'setReady', { isReady: 'yes' }, 422, 'invalid_field'],
  ])('%s is refused', async (_, type, fields, status, code) => {
    const answer = await room.seller.command(type, fields)
    expect([answer.status, answer.body.error.code]).toEqual([status, code])
  })

  it('runs once where many are sent at the same time for the same step', async () => {
    const answers = await Promise.all(
      ['swot', 'pool', 'direction'].map((name) => room.facilitator.command('goToPhase', { phase: name, expectedStep: 0 })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  it('starts, pauses, resumes, extends and clears the timer', async () => {
    const timer = (action: string, ms?: number) => room.facilitator.command('setTimer', { action, ms })
    expect((await timer('start')).body.error.code).toBe('timer_length_missing')
    await timer('start', 60_000)
    await timer('pause')
    expect((await timer('pause')).body.error.code).toBe('timer_not_running')
    await timer('extend', 30_000)
    await until(() => (control()?.timer?.remainingMs ?? 0) > 80_000)
    await timer('resume')
    await until(() => control()?.timer?.endsAt)
    await timer('clear')
    await until(() => control()?.timer === undefined)
  })
})

describe('envelopes', () => {
  beforeEach(() => phase('swot'))

  it('show others nothing but counts until they are opened, then every note with its unit and no author', async () => {
    const unit = await open(room.seller, `unit/${room.sales}`)
    addRecord(unit.doc, 'stickies', stickyId('first'), {
      quadrant: 'weakness',
      text: 'Secret of sales',
      order: 'a0',
      author: room.seller.participant.id as IdOf<'roster'>,
      createdAt: 1,
    })
    write(unit.doc, 'second', 'Another one')
    await unit.saved()
    await until(() => readOne(board.doc, 'progress').get(room.sales)?.counts.weakness === 1)
    expect(JSON.stringify(board.doc.toJSON())).not.toContain('Secret of sales')
    expect(Buffer.from(Y.encodeStateAsUpdate(board.doc)).includes('Secret of sales')).toBe(false)

    await phase('pool')
    await room.facilitator.command('openEnvelopes', { of: 'unit' })
    await until(() => textsOnBoard().length === 2)
    expect(readOne(board.doc, 'stickies').get(stickyId('first'))).toEqual({
      id: 'first000',
      quadrant: 'weakness',
      text: 'Secret of sales',
      unitId: room.sales,
      order: expect.any(String),
    })
    expect(control()?.openedUnits).toContain(room.sales)
    expect((await room.facilitator.command('openEnvelopes', { of: 'unit' })).body.error.code).toBe('envelopes_opened')
  })

  it('bring what comes late once, marked as late, and a late edit as a variant beside the original', async () => {
    const unit = await open(room.seller, `unit/${room.sales}`)
    write(unit.doc, 'first', 'Early words')
    await unit.saved()
    await room.facilitator.command('openEnvelopes', { of: 'unit', unitId: room.sales })
    await until(() => textsOnBoard().length === 1)
    write(unit.doc, 'second', 'Late words')
    await until(() => readOne(board.doc, 'stickies').get(stickyId('second'))?.late)
    const text = proseOf(unit.doc, 'stickies', stickyId('first'), 'text')
    if (text) setProse(text, 'Early words, corrected')
    await until(() => textsOnBoard().includes('Early words, corrected'))
    if (text) setProse(text, 'Early words, corrected twice')
    await until(() => textsOnBoard().includes('Early words, corrected twice'))
    expect(textsOnBoard()).toEqual(['Early words', 'Early words, corrected twice', 'Late words'])
    expect(readOne(board.doc, 'stickies').get(stickyId('first'))?.late).toBeUndefined()
  })

  it('carry silent notes from each person to their unit first', async () => {
    const own = await open(room.seller, `own/${room.seller.participant.id}`)
    write(own.doc, 'silent', 'Thought alone', 'notes')
    await own.saved()
    const unit = await open(room.salesLead, `unit/${room.sales}`)
    expect(readOne(unit.doc, 'stickies').size).toBe(0)
    await room.facilitator.command('openEnvelopes', { of: 'own' })
    await until(() => readOne(unit.doc, 'stickies').get(stickyId('silent'))?.text === 'Thought alone')
    write(own.doc, 'afterwards', 'An afterthought', 'notes')
    await until(() => [...readOne(unit.doc, 'stickies').values()].some(({ late, text }) => late && text === 'An afterthought'))
    expect(textsOnBoard()).toEqual([])
  })

  it('keep both notes where two units chose the same id', async () => {
    const sales = await open(room.salesLead, `unit/${room.sales}`)
    const delivery = await open(room.deliveryLead, `unit/${room.delivery}`)
    write(sales.doc, 'same', 'From sales')
    write(delivery.doc, 'same', 'From delivery')
    await Promise.all([sales.saved(), delivery.saved()])
    await room.facilitator.command('openEnvelopes', { of: 'unit' })
    await until(() => textsOnBoard().length === 2)
    expect(textsOnBoard()).toEqual(['From delivery', 'From sales'])
  })

  it('say when a unit is ready, until the group moves on', async () => {
    await room.salesLead.command('setReady', { isReady: true })
    await until(() => readOne(board.doc, 'progress').get(room.sales)?.isReady)
    await phase('pool')
    await until(() => readOne(board.doc, 'progress').get(room.sales)?.isReady === false)
  })
})

describe('a ballot', () => {
  it('is counted in secret, and what comes after it is closed is not', async () => {
    await phase('priorities')
    expect((await room.facilitator.command('openBallot')).body.error.code).toBe('no_themes')
    const [one, two] = ['theme001', 'theme002'] as IdOf<'themes'>[]
    for (const id of [one, two]) if (id) addRecord(board.doc, 'themes', id, { name: id, order: 'a0' })
    await board.saved()
    await room.facilitator.command('openBallot', { dotsPerBallot: 3 })
    for (const [guest, dots] of [
      [room.ceo, { theme001: 1, theme002: 2 }],
      [room.seller, { theme001: 3 }],
      [room.salesLead, { theme001: 4 }],
    ] as const) {
      const own = await open(guest, `own/${guest.participant.id}`)
      own.doc.getMap('ballots').set('1', dots)
      await own.saved()
    }
    expect(readOne(board.doc, 'tallies').size).toBe(0)
    await room.facilitator.command('closeBallot')
    await until(() => readOne(board.doc, 'tallies').get('1'))
    expect(readOne(board.doc, 'tallies').get('1')).toMatchObject({
      dots: { theme001: 4, theme002: 2 },
      ballots: 2,
      voters: 4,
      spread: { theme001: [3, 1], theme002: [2, 0] },
    })
    expect((await room.facilitator.command('closeBallot')).body.error.code).toBe('ballot_not_running')
    await room.facilitator.command('openBallot')
    await until(() => control()?.ballot?.round === 2)
  })
})

const objective = (unitId: string, text: string) => ({ text, unitId: unitId as IdOf<'units'>, order: 'a0' })

describe('offers', () => {
  beforeEach(() => phase('teams'))

  it('bring a unit’s draft to the board, up to date, and only that unit’s', async () => {
    const unit = await open(room.salesLead, `unit/${room.sales}`)
    expect((await room.salesLead.command('offer', { to: 'board' })).body.error.code).toBe('nothing_to_offer')
    const [kept, dropped] = ['okept000', 'odropped'] as IdOf<'objectives'>[]
    if (!kept || !dropped) throw new Error('two ids')
    addRecord(unit.doc, 'objectives', kept, objective(room.delivery, 'Sell more'))
    addRecord(unit.doc, 'objectives', dropped, objective(room.sales, 'Sell less'))
    await unit.saved()
    expect((await room.salesLead.command('offer', { to: 'board' })).status).toBe(200)
    await until(() => readOne(board.doc, 'objectives').size === 2)
    expect(readOne(board.doc, 'objectives').get(kept)?.unitId).toBe(room.sales)
    expect(control()?.offeredUnits).toEqual([room.sales])

    removeRecord(unit.doc, 'objectives', dropped)
    const text = proseOf(unit.doc, 'objectives', kept, 'text')
    if (text) setProse(text, 'Sell better')
    await unit.saved()
    await room.salesLead.command('offer', { to: 'board' })
    await until(() => readOne(board.doc, 'objectives').size === 1)
    expect(readOne(board.doc, 'objectives').get(kept)?.text).toBe('Sell better')

    const foreign = await open(room.deliveryLead, `unit/${room.delivery}`)
    addRecord(foreign.doc, 'objectives', kept, objective(room.delivery, 'Taken over'))
    await foreign.saved()
    expect((await room.deliveryLead.command('offer', { to: 'board' })).body.error.code).toBe('offer_collides')
  })

  it('bring an own draft to the unit and to the leads', async () => {
    const own = await open(room.salesLead, `own/${room.salesLead.participant.id}`)
    addRecord(own.doc, 'objectives', 'odraft00' as IdOf<'objectives'>, objective(room.sales, 'Draft'))
    await own.saved()
    await room.salesLead.command('offer', { to: 'leads' })
    const leads = await open(room.deliveryLead, 'leads')
    await until(() => readOne(leads.doc, 'objectives').size === 1)
    const unit = await open(room.seller, `unit/${room.sales}`)
    expect(readOne(unit.doc, 'objectives').size).toBe(0)
    await room.salesLead.command('offer', { to: 'unit' })
    await until(() => readOne(unit.doc, 'objectives').get('odraft00')?.text === 'Draft')
  })
})

describe('signing and freezing', () => {
  const id = 'ofinal00' as IdOf<'objectives'>
  const hash = () => contentHash(readSnapshot(board.doc, 'board'))
  const sign = (guest: Guest, choice = 'commit', words = '') => guest.command('sign', { choice, words, hash: hash() })

  beforeEach(async () => {
    await phase('commit')
    addRecord(board.doc, 'objectives', id, objective('company0', 'Win the north'))
    await board.saved()
  })

  it('binds a signature to exactly what was on the screen', async () => {
    const seen = hash()
    updateRecord(board.doc, 'objectives', id, { endsOn: '2027-12-31' })
    await board.saved()
    const old = await room.ceo.command('sign', { choice: 'commit', hash: seen })
    expect([old.status, old.body.error.code]).toEqual([409, 'set_changed'])
    expect((await sign(room.ceo)).status).toBe(200)
    expect((await sign(room.salesLead, 'dissent')).body.error.code).toBe('words_missing')
    expect((await sign(room.seller)).status).toBe(403)
  })

  it('freezes when every led unit has signed or dissented, and amends with a reason on the record', async () => {
    await sign(room.ceo)
    await sign(room.salesLead)
    const early = await room.facilitator.command('freeze')
    expect(early.body.error.message).toBe('Not everyone has signed what stands here now. Missing: Delivery.')
    await sign(room.deliveryLead, 'dissent', 'We have no people for this')
    expect((await room.facilitator.command('freeze')).status).toBe(200)
    await until(() => control()?.frozen?.hash === hash())
    expect((await room.facilitator.command('freeze')).body.error.code).toBe('already_frozen')

    await room.facilitator.command('amend', { reason: 'A new law' })
    await until(() => control()?.amending)
    expect([...readOne(board.doc, 'decisions').values()].map(({ reason }) => reason)).toEqual(['A new law'])
    for (const guest of [room.ceo, room.salesLead, room.deliveryLead]) await sign(guest)
    await room.facilitator.command('freeze')
    await until(() => control()?.frozen?.amendment === 1 && !control()?.amending)
  })
})

describe('versions', () => {
  it('bring back what people wrote, and keep what stood there instead', async () => {
    await phase('pool')
    write(board.doc, 'kept', 'As it was')
    await board.saved()
    const { body } = await room.facilitator.command('saveVersion', { name: 'Good moment' })
    const text = proseOf(board.doc, 'stickies', stickyId('kept'), 'text')
    if (text) setProse(text, 'Spoilt')
    write(board.doc, 'extra', 'Too much')
    await board.saved()
    await room.facilitator.command('restoreVersion', { versionId: body.versionId })
    await until(() => textsOnBoard().join() === 'As it was')
    const list = await room.facilitator.get<VersionsAnswer>(`/api/workshops/${room.workshop.workshopId}/versions`)
    expect(list.body.versions.map(({ name }) => name)).toEqual([
      'Set up',
      'Good moment',
      'Before going back to “Good moment”',
    ])
    const unknown = await room.facilitator.command('restoreVersion', { versionId: 'neverwas' })
    expect(unknown.body.error.code).toBe('unknown_version')
  })
})

describe('the roster', () => {
  it('changes as a whole or not at all', async () => {
    const before = JSON.stringify(board.doc.getMap('units').toJSON())
    const changes = [
      { op: 'addUnit', name: 'Platform', kind: 'platform' },
      { op: 'changeUnit', unitId: room.sales, parent: room.sales },
    ]
    expect((await room.facilitator.command('editRoster', { changes })).body.error.code).toBe('unit_circle')
    expect(JSON.stringify(board.doc.getMap('units').toJSON())).toBe(before)
    await room.facilitator.command('editRoster', { changes: changes.slice(0, 1) })
    await until(() => [...readOne(board.doc, 'units').values()].some(({ name }) => name === 'Platform'))
  })

  it('names a deputy from the unit, with the role that goes with it', async () => {
    const deputy = (participantId: string) =>
      room.facilitator.command('editRoster', { changes: [{ op: 'setDeputy', unitId: room.sales, participantId }] })
    expect((await deputy(room.deliveryLead.participant.id)).body.error.code).toBe('not_in_unit')
    await deputy(room.seller.participant.id)
    expect((await room.seller.get<{ participant: { role: string } }>('/api/session')).body.participant.role).toBe('lead')
  })

  it('never loses its last facilitator, but hands over to another', async () => {
    const self = room.facilitator.participant.id
    expect((await room.facilitator.command('removeParticipant', { participantId: self })).body.error.code).toBe(
      'last_facilitator',
    )
    await room.facilitator.command('handOver', { participantId: room.ceo.participant.id })
    expect((await room.ceo.command('lock')).status).toBe(200)
    expect((await room.facilitator.command('removeParticipant', { participantId: self })).status).toBe(200)
  })

  it('keeps a unit that has people in it', async () => {
    const remove = { changes: [{ op: 'removeUnit', unitId: room.sales }] }
    expect((await room.facilitator.command('editRoster', remove)).body.error.code).toBe('unit_has_people')
  })
})

describe('a workshop', () => {
  const exported = (guest: Guest) => guest.get<object>(`/api/workshops/${guest.workshopId}/export/workshop.json`)

  it('keeps its settings, and refuses a cycle that ends before it starts', async () => {
    const edit = (settings: object) => room.facilitator.command('editSettings', { settings })
    await edit({ purpose: 'Agree', cycleStart: '2027-01-01', headCount: 64 })
    await until(() => readOne(board.doc, 'settings')?.headCount === 64)
    expect((await edit({ cycleEnd: '2026-12-31' })).body.error.code).toBe('cycle_order')
    await edit({ headCount: null })
    await until(() => readOne(board.doc, 'settings')?.headCount === undefined)
  })

  it('starts with the template that was chosen', async () => {
    const templated = await fillRoom(server.url, { template: 'services' })
    const document = await open(templated.ceo, 'board')
    expect(readOne(document.doc, 'drivers').size).toBeGreaterThan(4)
    expect(readOne(document.doc, 'targets').size).toBeGreaterThan(0)
    expect(readOne(document.doc, 'agenda').size).toBeGreaterThan(10)
  })

  it('comes back whole from its own export, with invitations of its own and no secret in the file', async () => {
    await phase('pool')
    write(board.doc, 'kept', 'Ελληνικά, žluť, Việt')
    await board.saved()
    const file = (await exported(room.facilitator)).body
    const text = JSON.stringify(file)
    for (const secret of [...Object.values(room.workshop.invitations), room.seller.pass])
      expect(text).not.toContain(secret.split('.')[1])
    const imported = await send<WorkshopCreated>(server.url, '/api/import', file)
    expect(imported.status).toBe(201)
    const guest = await join(server.url, { invitation: imported.body.invitations.observer, name: 'Olga' })
    const copy = (await exported(guest)).body as { board: { [name: string]: { [id: string]: object } } }
    const original = file as typeof copy
    for (const name of ['stickies', 'units', 'settings', 'agenda', 'vision'])
      expect(copy.board[name]).toEqual(original.board[name])
    expect(Object.keys(copy.board['roster'] ?? {})).toEqual(
      expect.arrayContaining(Object.keys(original.board['roster'] ?? {})),
    )
  })

  it('is not imported from a damaged file, and says what is wrong with it', async () => {
    const file = (await exported(room.facilitator)).body as { board: { units: object } }
    const damaged = { ...file, board: { ...file.board, units: { company0: { name: 7 } } } }
    const answer = await send(server.url, '/api/import', damaged)
    expect([answer.status, answer.body.error.code]).toEqual([422, 'import_refused'])
    expect(answer.body.error.message).toContain('units.company0')
    expect((await send(server.url, '/api/import', '{"format":')).body.error.code).toBe('import_refused')
  })

  it.each(['stickies.csv', 'okrs.csv', 'okrs.md', 'okrs.pdf'])('is taken home as %s', async (file) => {
    const path = `/api/workshops/${room.workshop.workshopId}/export/${file}?as=${room.seller.participant.id}`
    const answer = await room.seller.get<string>(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="acme-/)
    if (file === 'okrs.pdf') expect(answer.body.slice(0, 5)).toBe('%PDF-')
  })

  it('is deleted with its title typed, and is then as unknown as any other', async () => {
    const remove = (title: string) => room.facilitator.command('deleteWorkshop', { title })
    expect((await remove('Strategy 2026')).body.error.code).toBe('title_differs')
    expect((await remove('Strategy 2027')).status).toBe(200)
    expect((await exported(room.facilitator)).status).toBe(404)
    const knock = await send(server.url, '/api/sessions', { pass: room.seller.pass })
    expect(knock.body.error.code).toBe('unknown_invitation')
  })
})

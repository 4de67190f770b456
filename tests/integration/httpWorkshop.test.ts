import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { companyUnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { isAnybodys } from '#shared/permissions.ts'
import type { VersionsAnswer, WorkshopCreated } from '#shared/protocol/http.ts'
import { collections, collectionsOf, type IdOf } from '#shared/records/collections.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, proseOf, setProse } from '#shared/workshop/writeRecords.ts'
import { samples } from '#tests/support/matrix/samples.ts'
import { fillRoom } from '#tests/support/rooms/fullRoom.ts'
import { type Guest, join, send } from '#tests/support/rooms/guest.ts'
import { seatRoom } from '#tests/support/rooms/seatedRoom.ts'
import { until } from '#tests/support/runner/until.ts'

const { url, room, board, boardSaved, settings, textsOnBoard, open, goTo } = seatRoom()
const stickyId = (name: string) => name.padEnd(8, '0') as IdOf<'stickies'>
const write = (doc: Y.Doc, id: string, text: string, collection: 'stickies' | 'notes' = 'stickies') =>
  addRecord(doc, collection, stickyId(id) as never, { quadrant: 'strength', text, order: 'a0' })

describe('versions', () => {
  it('bring back what people wrote, and keep what stood there instead', async () => {
    await goTo('pool')
    write(board(), 'kept', 'As it was')
    await boardSaved()
    const { body } = await room().facilitator.command('saveVersion', { name: 'Good moment' })
    const text = proseOf(board(), 'stickies', stickyId('kept'), 'text')
    if (text) setProse(text, 'Spoilt')
    write(board(), 'extra', 'Too much')
    await boardSaved()
    await room().facilitator.command('restoreVersion', { versionId: body.versionId })
    await until(() => textsOnBoard().join() === 'As it was')
    const list = await room().facilitator.get<VersionsAnswer>(`/api/workshops/${room().workshop.workshopId}/versions`)
    expect(list.body.versions.map(({ name }) => name)).toEqual([
      'Before “Themes”',
      'Good moment',
      'Before going back to “Good moment”',
    ])
    const unknown = await room().facilitator.command('restoreVersion', { versionId: 'neverwas' })
    expect(unknown.body.error.code).toBe('unknown_version')
  })

  it('say on the board what was brought back and by whom, and leave the room as it is', async () => {
    const versions = async () => {
      const path = `/api/workshops/${room().workshop.workshopId}/versions`
      return (await room().facilitator.get<VersionsAnswer>(path)).body.versions
    }
    const control = () => readOne(board(), 'control')
    const { body } = await room().facilitator.command('saveVersion', { name: 'Before the vote' })
    await goTo('pool')
    await room().facilitator.command('lock')
    const savedAt = (await versions()).find(({ id }) => id === body.versionId)?.at
    await room().facilitator.command('restoreVersion', { versionId: body.versionId })
    await until(() => control()?.broughtBack !== undefined)
    expect(control()?.broughtBack).toMatchObject({ savedAt, by: room().facilitator.participant.id })
    expect(control()).toMatchObject({ phase: 'pool', isLocked: true })
  })

  it('open no envelope, and keep on the record why a signed set was opened again', async () => {
    const { facilitator, sales } = room()
    const version = async (name: string) => (await facilitator.command('saveVersion', { name })).body.versionId
    const closed = await version('Closed')
    await facilitator.command('openEnvelopes', { of: 'unit', unitId: sales })
    const opened = await version('Opened')
    await facilitator.command('restoreVersion', { versionId: closed })
    await until(() => readOne(board(), 'control')?.openedUnits.length === 0)
    write(board(), 'amended', 'Kept')
    addRecord(board(), 'decisions', 'decision' as IdOf<'decisions'>, {
      finding: 'hash',
      rule: 'AMENDMENT',
      choice: 'accepted',
      reason: 'A market fell away',
      decidedBy: facilitator.participant.name,
      decidedAt: 0,
    })
    await boardSaved()
    await facilitator.command('restoreVersion', { versionId: opened })
    await until(() => readOne(board(), 'stickies').size === 0)
    expect(readOne(board(), 'control')?.openedUnits).toEqual([])
    expect([...readOne(board(), 'decisions').values()].map(({ reason }) => reason)).toEqual(['A market fell away'])
  })

  it('are named after what was brought back, however often one goes to and fro', async () => {
    const { facilitator, workshop } = room()
    await facilitator.command('saveVersion', { name: 'Good moment' })
    for (let turn = 0; turn < 4; turn += 1) {
      const list = await facilitator.get<VersionsAnswer>(`/api/workshops/${workshop.workshopId}/versions`)
      await facilitator.command('restoreVersion', { versionId: list.body.versions.at(-1)?.id })
    }
    const list = await facilitator.get<VersionsAnswer>(`/api/workshops/${workshop.workshopId}/versions`)
    expect(list.body.versions).toHaveLength(5)
    expect(Math.max(...list.body.versions.map(({ name }) => name.length))).toBeLessThanOrEqual(limits.nameLength)
  })
})

describe('the roster', () => {
  it('changes as a whole or not at all', async () => {
    const before = JSON.stringify(board().getMap('units').toJSON())
    const changes = [
      { op: 'addUnit', name: 'Platform', kind: 'platform' },
      { op: 'changeUnit', unitId: room().sales, parent: room().sales },
    ]
    expect((await room().facilitator.command('editRoster', { changes })).body.error.code).toBe('unit_circle')
    expect(JSON.stringify(board().getMap('units').toJSON())).toBe(before)
    await room().facilitator.command('editRoster', { changes: changes.slice(0, 1) })
    await until(() => [...readOne(board(), 'units').values()].some(({ name }) => name === 'Platform'))
  })

  it('names a deputy from the unit, with the role that goes with it', async () => {
    const deputy = (participantId: string) =>
      room().facilitator.command('editRoster', { changes: [{ op: 'setDeputy', unitId: room().sales, participantId }] })
    expect((await deputy(room().wall.participant.id)).body.error.code).toBe('not_in_unit')
    await deputy(room().seller.participant.id)
    expect((await room().seller.get<{ participant: { role: string } }>('/api/session')).body.participant.role).toBe(
      'lead',
    )
  })

  it('never loses its last facilitator, but hands over to another', async () => {
    const self = room().facilitator.participant.id
    expect((await room().facilitator.command('removeParticipant', { participantId: self })).body.error.code).toBe(
      'last_facilitator',
    )
    await room().facilitator.command('handOver', { participantId: room().ceo.participant.id })
    expect((await room().ceo.command('lock')).status).toBe(200)
    expect((await room().facilitator.command('removeParticipant', { participantId: self })).status).toBe(200)
  })

  it('keeps a unit that has people in it', async () => {
    const remove = { changes: [{ op: 'removeUnit', unitId: room().sales }] }
    expect((await room().facilitator.command('editRoster', remove)).body.error.code).toBe('unit_has_people')
  })
})

describe('a workshop', () => {
  const exported = (guest: Guest) => guest.get<object>(`/api/workshops/${guest.workshopId}/export/workshop.json`)

  it('keeps its settings, and refuses a cycle that ends before it starts', async () => {
    const edit = (settings: object) => room().facilitator.command('editSettings', { settings })
    await edit({ purpose: 'Agree', cycleStart: '2027-01-01', headCount: 64 })
    await until(() => settings()?.headCount === 64)
    expect((await edit({ cycleEnd: '2026-12-31' })).body.error.code).toBe('cycle_order')
    await edit({ headCount: null })
    await until(() => settings()?.headCount === undefined)
  })

  it('starts with the template that was chosen', async () => {
    const templated = await fillRoom(url(), { template: 'services' })
    const document = await open(templated.ceo, 'board')
    expect(readOne(document.doc, 'drivers').size).toBeGreaterThan(4)
    expect(readOne(document.doc, 'targets').size).toBeGreaterThan(0)
    expect(readOne(document.doc, 'agenda').size).toBeGreaterThan(10)
  })

  it('comes back whole from its own export, with invitations of its own and no secret in the file', async () => {
    await goTo('pool')
    write(board(), 'kept', 'Ελληνικά, žluť, Việt')
    await boardSaved()
    const file = (await exported(room().facilitator)).body
    const text = JSON.stringify(file)
    for (const secret of [...Object.values(room().workshop.invitations), room().seller.pass])
      expect(text).not.toContain(secret.split('.')[1])
    const original = file as { board: { [name: string]: { [id: string]: object } } }
    const owner = { unitId: companyUnitId, otherUnitId: companyUnitId, authorId: 'author00', authorName: 'Ana' }
    const written = collectionsOf.board.filter(
      (name) => collections[name].shape === 'records' && isAnybodys('board', name),
    )
    for (const name of written) original.board[name] = { ...original.board[name], sample00: samples[name](owner) }
    const imported = await send<WorkshopCreated>(url(), '/api/import', original)
    expect(imported.status).toBe(201)
    const guest = await join(url(), { invitation: imported.body.invitations.observer, name: 'Olga' })
    const copy = (await exported(guest)).body as typeof original
    for (const name of ['units', 'settings', 'vision', ...written])
      expect(copy.board[name], name).toEqual(original.board[name])
    expect(Object.keys(copy.board.roster ?? {})).toEqual(
      expect.arrayContaining(Object.keys(original.board.roster ?? {})),
    )
  })

  it('is not imported from a damaged file, and says what is wrong with it', async () => {
    const file = (await exported(room().facilitator)).body as { board: { units: object } }
    const damaged = { ...file, board: { ...file.board, units: { company0: { name: 7 } } } }
    const answer = await send(url(), '/api/import', damaged)
    expect([answer.status, answer.body.error.code]).toEqual([422, 'import_refused'])
    expect(answer.body.error.message).toContain('units.company0')
    expect((await send(url(), '/api/import', '{"format":')).body.error.code).toBe('import_refused')
  })

  it.each(['stickies.csv', 'okrs.csv', 'okrs.md', 'okrs.pdf'])('is taken home as %s', async (file) => {
    const path = `/api/workshops/${room().workshop.workshopId}/export/${file}?as=${room().seller.participant.id}`
    const answer = await room().seller.get<string>(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="acme-/)
    if (file === 'okrs.pdf') expect(answer.body.slice(0, 5)).toBe('%PDF-')
  })

  it('is deleted with its title typed, and is then as unknown as any other', async () => {
    const remove = (title: string) => room().facilitator.command('deleteWorkshop', { title })
    expect((await remove('Strategy 2026')).body.error.code).toBe('title_differs')
    expect((await remove('Strategy 2027')).status).toBe(200)
    expect((await exported(room().facilitator)).status).toBe(404)
    const knock = await send(url(), '/api/sessions', { pass: room().seller.pass })
    expect(knock.body.error.code).toBe('unknown_invitation')
  })
})

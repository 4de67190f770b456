import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import type { IdOf } from '#shared/records/collections.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import type { Guest } from '#tests/support/rooms/guest.ts'
import { seatRoom } from '#tests/support/rooms/seatedRoom.ts'
import { until } from '#tests/support/runner/until.ts'
import {
  openWire,
  presenceFrame,
  questionFrame,
  updateBy,
  updateFrame,
  type Wire,
  wireOf,
} from '#tests/support/sync/wire.ts'

const { url, room, board, boardSaved, open, goTo } = seatRoom()
const wires: Wire[] = []
afterEach(() => {
  for (const wire of wires.splice(0)) wire.close()
})
const listen = (guest: Guest, path = 'board'): Wire => {
  const wire = wireOf(url(), guest, path)
  wires.push(wire)
  return wire
}
const entriesAt = (wire: Wire) => wire.presence().flatMap(({ entries }) => entries)
const stickyId = (name: string) => name.padEnd(8, '0') as IdOf<'stickies'>
const note = (name: string) => (doc: Y.Doc) =>
  addRecord(doc, 'stickies', stickyId(name), { quadrant: 'strength', text: name, order: 'a0' })

describe('forged presence', () => {
  it('names the sender whatever it claims to be, and takes nobody else away', async () => {
    const [victim, attacker, witness] = [listen(room().ceo), listen(room().seller), listen(room().deliveryLead)]
    victim.send(presenceFrame({ phase: 'setup' }))
    const shownOf = (guest: Guest) =>
      entriesAt(witness).filter(({ participantId }) => participantId === guest.participant.id)
    await until(() => shownOf(room().ceo).length > 0)
    const [theirs] = shownOf(room().ceo)
    const forged = { connection: theirs?.connection, participantId: room().ceo.participant.id, phase: 'swot' }
    attacker.send(presenceFrame({ ...forged, state: { phase: 'swot' }, gone: [theirs?.connection], entries: [forged] }))
    await until(() => shownOf(room().seller).length > 0)
    expect(shownOf(room().seller)[0]?.state).toEqual({ phase: 'swot' })
    expect(shownOf(room().seller)[0]?.connection).not.toBe(theirs?.connection)
    expect(shownOf(room().ceo).every(({ state }) => state.phase === 'setup')).toBe(true)
    expect(witness.presence().flatMap(({ gone }) => gone)).toEqual([])
  })

  it.each([
    ['larger than a presence may be', { focus: 'x', padding: 'x'.repeat(limits.maxPresenceBytes) }],
    ['with a focus as long as a book', { focus: 'x'.repeat(500) }],
    ['of a phase that is none', { phase: 'lunch' }],
    ['that is no object', 'here'],
  ])('%s reaches nobody, and costs the sender nothing else', async (_, state) => {
    const [attacker, witness] = [listen(room().seller), listen(room().ceo)]
    attacker.send(presenceFrame(state))
    attacker.send(presenceFrame({ phase: 'pool' }))
    await until(() => entriesAt(witness).length > 0)
    expect(entriesAt(witness).map((entry) => entry.state)).toEqual([{ phase: 'pool' }])
  })

  it('in a flood arrives as its newest state, at the pace of everybody’s', async () => {
    const [attacker, witness] = [listen(room().seller), listen(room().ceo)]
    const flood = 3_000
    for (let sent = 0; sent <= flood; sent += 1) attacker.send(presenceFrame({ focus: `f${sent}` }))
    const startedAt = performance.now()
    await until(() => entriesAt(witness).at(-1)?.state.focus === `f${flood}`, { timeoutMs: 20_000 })
    const most = 2 + (performance.now() - startedAt) / limits.presenceIntervalMs
    expect(witness.presence().length).toBeLessThanOrEqual(most)
  })
})

describe('a forged Yjs client id', () => {
  it('that belongs to a colleague is refused, in words', async () => {
    await goTo('swot')
    const path = `unit/${room().sales}`
    const colleague = await open(room().salesLead, path)
    note('theirs')(colleague.doc)
    await colleague.saved()
    const attacker = listen(room().seller, path)
    attacker.send(updateFrame(updateBy(colleague.doc.clientID, note('forged'), colleague.doc)))
    expect(await attacker.closed).toBe(closeCodes.forbidden)
    expect(attacker.refusals()).toEqual(['foreign_client_id'])
    expect([...readOne(colleague.doc, 'stickies').keys()]).toEqual([stickyId('theirs')])
  })

  it('that was taken before its owner wrote is refused to the owner in words, and eats nothing in silence', async () => {
    await goTo('swot')
    const path = `unit/${room().sales}`
    const [honest, thief] = [listen(room().salesLead, path), listen(room().seller, path)]
    const clientId = 4_711
    thief.send(updateFrame(updateBy(clientId, note('take'))))
    const unit = await open(room().salesLead, path)
    await until(() => readOne(unit.doc, 'stickies').size === 1)
    honest.send(updateFrame(updateBy(clientId, note('written'))))
    expect(await honest.closed).toBe(closeCodes.forbidden)
    expect(honest.refusals()).toEqual(['foreign_client_id'])
    expect([...readOne(unit.doc, 'stickies').keys()]).toEqual([stickyId('take')])
  })

  it('that is good for one update only is refused the second time', async () => {
    await goTo('swot')
    const path = `unit/${room().sales}`
    const once = 2 ** 40 + 7
    const doc = new Y.Doc()
    doc.clientID = once
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    note('first')(doc)
    note('second')(doc)
    const wire = listen(room().seller, path)
    wire.send(updateFrame(updates[0] ?? new Uint8Array()))
    wire.send(updateFrame(updates[1] ?? new Uint8Array()))
    expect(await wire.closed).toBe(closeCodes.forbidden)
    expect(wire.refusals()).toEqual(['foreign_client_id'])
  })
})

describe('a socket of somebody else’s', () => {
  const upgrade = (headers: Record<string, string>, path = `/sync/${room().workshop.workshopId}/board`) => {
    const wire = openWire(url(), path, headers)
    wires.push(wire)
    return wire
  }

  it.each([
    ['another site', 'http://evil.example'],
    ['a page without an origin', 'null'],
    ['another port of this machine', 'http://127.0.0.1:1'],
    ['a name that begins like ours', 'http://127.0.0.1.evil.example'],
    ['nonsense', '::'],
  ])('is not opened for %s, cookie or not', async (_, origin) => {
    expect(await upgrade({ cookie: room().seller.cookie, origin }).upgraded).toBe(403)
  })

  it('opens for our own pages, and without a cookie for nobody', async () => {
    expect(await upgrade({ cookie: room().seller.cookie, origin: url() }).upgraded).toBe(101)
    expect(await upgrade({ origin: url() }).closed).toBe(closeCodes.unauthorised)
    expect(await upgrade({ cookie: `offsite_${room().seller.participant.id}=forged` }).closed).toBe(
      closeCodes.unauthorised,
    )
  })

  it('ends the same for a workshop of others and for one that never was', async () => {
    const { cookie } = room().seller
    const unknown = upgrade({ cookie }, '/sync/doesnotexist1234/board')
    const { workshop } = room()
    const other = upgrade({ cookie: 'offsite_nobody0000000000=x.y' }, `/sync/${workshop.workshopId}/board`)
    expect(await unknown.closed).toBe(await other.closed)
    expect(unknown.received).toEqual(other.received)
  })

  it('ends the same for a unit of others and for one that never was', async () => {
    const [foreign, unknown] = [
      listen(room().seller, `unit/${room().delivery}`),
      listen(room().seller, 'unit/doesnotexist'),
    ]
    expect([await foreign.closed, foreign.received]).toEqual([await unknown.closed, unknown.received])
    const [their, nobody] = [
      listen(room().seller, `own/${room().ceo.participant.id}`),
      listen(room().seller, 'own/nobody00'),
    ]
    expect([await their.closed, their.received]).toEqual([await nobody.closed, nobody.received])
  })

  it('gives nobody another one’s view by `as`', async () => {
    const path = `/sync/${room().workshop.workshopId}/own/${room().ceo.participant.id}?as=${room().ceo.participant.id}`
    expect(await upgrade({ cookie: room().seller.cookie }, path).closed).toBe(closeCodes.unauthorised)
  })

  it('that reads everything there is still learns nothing of closed envelopes', async () => {
    await goTo('swot')
    const unit = await open(room().seller, `unit/${room().sales}`)
    note('secretly')(unit.doc)
    await unit.saved()
    await boardSaved()
    const stranger = listen(room().deliveryLead)
    stranger.send(questionFrame(new Y.Doc()))
    await until(() => stranger.received.some(({ length }) => length > 100))
    expect(stranger.received.some((bytes) => Buffer.from(bytes).includes('secretly'))).toBe(false)
    expect(readOne(board(), 'stickies').size).toBe(0)
  })
})

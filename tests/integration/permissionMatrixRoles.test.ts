import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { companyUnitId } from '#shared/ids.ts'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import { closeCodes, messageNumbers } from '#shared/protocol/messages.ts'
import { commanders, type PersonName, people, readers, requests } from '#tests/support/matrix/whoMayRead.ts'
import { create, type Guest, join, send, unitNamed } from '#tests/support/rooms/guest.ts'
import { startTestServer, type TestServer } from '#tests/support/server/server.ts'

let server: TestServer
let workshop: WorkshopCreated
let guests: Readonly<Record<PersonName, Guest>>
let removed: Guest

beforeAll(async () => {
  server = await startTestServer()
  workshop = await create(server.url)
  guests = await seat()
  removed = await join(server.url, { invitation: workshop.invitations.participant, name: 'Rem', unitId: sales() })
  await guests.facilitator.command('removeParticipant', { participantId: removed.participant.id })
})
afterAll(() => server.stop())

const sales = () => unitNamed(workshop, 'Sales')
const delivery = () => unitNamed(workshop, 'Delivery')

async function seat(): Promise<Readonly<Record<PersonName, Guest>>> {
  const { invitations } = workshop
  const enter = (invitation: string, name: string, unitId?: string) => join(server.url, { invitation, name, unitId })
  const seated = {
    facilitator: await enter(invitations.facilitator, 'Fay'),
    ceo: await enter(invitations.ceo, 'Cleo'),
    lead: await enter(invitations.lead, 'Lea', sales()),
    deputy: await enter(invitations.participant, 'Dee', sales()),
    seller: await enter(invitations.participant, 'Sue', sales()),
    developer: await enter(invitations.participant, 'Dan', delivery()),
    observer: await enter(invitations.observer, 'Obi'),
    wall: await enter(invitations.wall, 'Wall'),
  }
  const change = { op: 'setDeputy', unitId: sales(), participantId: seated.deputy.participant.id }
  expect((await seated.facilitator.command('editRoster', { changes: [change] })).status).toBe(200)
  return seated
}

/** The first the server says of a socket: it answers a question about a document, or closes. */
function whatComes(path: string, cookie: string): Promise<'answered' | number> {
  const url = `${server.url.replace('http', 'ws')}/sync/${workshop.workshopId}/${path}`
  const socket = new WebSocket(url, { headers: { cookie } })
  return new Promise((resolve, reject) => {
    socket.on('open', () => socket.send(Uint8Array.of(messageNumbers.sync, 0, 1, 0)))
    socket.on('message', () => resolve('answered'))
    socket.on('close', (code) => resolve(code))
    socket.on('error', reject)
  }).finally(() => socket.terminate()) as Promise<'answered' | number>
}

const pathOf = (path: string, self: Guest): string => {
  const another = Object.values(guests).find((guest) => guest !== self && guest !== guests.facilitator)
  const places: { readonly [path: string]: string } = {
    'unit/Sales': `unit/${sales()}`,
    'unit/Delivery': `unit/${delivery()}`,
    'unit/company': `unit/${companyUnitId}`,
    'own/self': `own/${self.participant.id}`,
    'own/another': `own/${another?.participant.id}`,
  }
  return places[path] ?? path
}

describe('who reads a document', () => {
  it.each(Object.entries(readers))('%s', async (path, expected) => {
    const found = await Promise.all(
      people.map((person) => whatComes(pathOf(path, guests[person]), guests[person].cookie)),
    )
    expect(found).toEqual(expected.map((isAllowed) => (isAllowed ? 'answered' : closeCodes.forbidden)))
    for (const cookie of ['', 'offsite_nobody=made.up', removed.cookie])
      expect(await whatComes(pathOf(path, removed), cookie)).toBe(closeCodes.unauthorised)
  })
})

describe('who is given what by HTTP', () => {
  it.each(Object.entries(requests))('%s', async (path, expected) => {
    const route = `/api/workshops/${workshop.workshopId}/${path}`
    const found = await Promise.all(people.map(async (person) => (await guests[person].get(route)).status))
    expect(found).toEqual(expected.map((isAllowed) => (isAllowed ? 200 : 403)))
    for (const cookie of ['', 'offsite_nobody=made.up', removed.cookie])
      expect((await send(server.url, route, undefined, { cookie })).status).toBe(404)
  })
})

describe('who gives a command', () => {
  it.each(Object.entries(commanders))('%s', async (type, expected) => {
    // Without its fields nobody's comes to anything; those who may not are told so before that.
    const fields = { timer: 0, phase: '', to: '', choice: '', isReady: '', settings: '', reason: '', isClosed: '' }
    const found = await Promise.all(
      people.map(async (person) => {
        const { status, body } = await guests[person].command(type, { ...fields, expectedStep: 1_000_000 })
        return body.error.code === 'not_allowed' && status === 403 ? 'forbidden' : 'heard'
      }),
    )
    expect(found).toEqual(expected.map((isAllowed) => (isAllowed ? 'heard' : 'forbidden')))
    const { workshopId } = workshop
    for (const cookie of ['', removed.cookie])
      expect((await send(server.url, `/api/workshops/${workshopId}/commands`, { type }, { cookie })).status).toBe(404)
  })
})

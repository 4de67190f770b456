import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '#shared/limits.ts'
import type { InvitationAnswer, SessionAnswer, SessionCreated, WorkshopCreated } from '#shared/protocol/http.ts'
import { create, type Guest, join, send, unitNamed } from '#tests/support/rooms/guest.ts'
import { startTestServer, type TestServer } from '#tests/support/server/server.ts'

let server: TestServer
let url: string
let workshop: WorkshopCreated
let facilitator: Guest

beforeAll(async () => {
  server = await startTestServer()
  url = server.url
})
afterAll(() => server.stop())

const fresh = async () => {
  workshop = await create(url)
  facilitator = await join(url, { invitation: workshop.invitations.facilitator, name: 'Fay' })
}
const knock = (body: unknown) =>
  send<SessionCreated & { error: { code: string; message: string } }>(url, '/api/sessions', body)

describe('joining', () => {
  beforeAll(fresh)

  it('gives each role the unit that goes with it', async () => {
    const sales = unitNamed(workshop, 'Sales')
    const ceo = await join(url, { invitation: workshop.invitations.ceo, name: 'Cleo' })
    const lead = await join(url, { invitation: workshop.invitations.lead, name: 'Lee', unitId: sales })
    const member = await join(url, { invitation: workshop.invitations.participant, name: 'Pat', unitId: sales })
    const observer = await join(url, { invitation: workshop.invitations.observer, name: 'Olga' })
    expect(ceo.participant).toMatchObject({ role: 'ceo', unitId: 'company0' })
    expect(lead.participant).toMatchObject({ role: 'lead', unitId: sales })
    expect(member.participant).toMatchObject({ name: 'Pat', role: 'participant', unitId: sales })
    expect(observer.participant).toMatchObject({ role: 'observer', unitId: null })
    expect((await lead.get<SessionAnswer>('/api/session')).body.participant).toEqual(lead.participant)
    const board = await facilitator.open('board')
    expect(board.doc.getMap('units').toJSON()[sales]).toMatchObject({ leadId: lead.participant.id })
    board.close()
  })

  it('tells beforehand where a link leads', async () => {
    const answer = await send<InvitationAnswer>(url, '/api/invitations', { invitation: workshop.invitations.lead })
    expect(answer.body).toMatchObject({ title: 'Strategy 2027', company: 'Acme', role: 'lead', participantName: null })
    const pass = await send<InvitationAnswer>(url, '/api/invitations', { invitation: facilitator.pass })
    expect(pass.body).toMatchObject({ role: 'facilitator', participantName: 'Fay' })
  })

  it('keeps the session in a cookie that no script and no other site gets', async () => {
    const answer = await knock({ invitation: workshop.invitations.observer, name: 'Otto' })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^offsite_[A-Za-z0-9]+=/)
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=2592000'])
      expect(cookie).toContain(attribute)
  })

  it('brings the same person back by their pass, on any device', async () => {
    const again = await join(url, { pass: facilitator.pass })
    expect(again.participant).toEqual(facilitator.participant)
    expect(again.cookie).not.toBe(facilitator.cookie)
    expect((await facilitator.get('/api/session')).status).toBe(200)
  })

  it('takes a name as it is meant, without invisible tricks', async () => {
    const answer = await knock({ invitation: workshop.invitations.observer, name: '  Zoe\u0308\u202e \t Ωmega ' })
    expect(answer.body.participant.name).toBe('Zoë Ωmega')
  })

  it.each([
    ['a wrong secret', { invitation: 'firstworkshop.AAAAAAAAAAAAAAAAAAAAAA', name: 'Eve' }, 404, 'unknown_invitation'],
    ['no secret', { name: 'Eve' }, 422, 'secret_missing'],
    ['no name', { name: ' \u200b ' }, 422, 'name_missing'],
    ['a name too long', { name: 'x'.repeat(limits.nameLength + 1) }, 422, 'name_too_long'],
    ['no unit', { name: 'Eve' }, 422, 'unit_missing'],
    ['an unknown unit', { name: 'Eve', unitId: 'nowhere1' }, 422, 'unknown_unit'],
    ['a number as a name', { name: 7 }, 422, 'invalid_field'],
  ])('refuses %s with a sentence, and changes nothing', async (_, body, status, code) => {
    const before = await facilitator.get(`/api/workshops/${workshop.workshopId}/export/workshop.json`)
    const withSecret = code === 'secret_missing' ? body : { invitation: workshop.invitations.participant, ...body }
    const answer = await knock(withSecret)
    expect([answer.status, answer.body.error.code]).toEqual([status, code])
    expect(answer.body.error.message).toMatch(/\w.*[.?]$/)
    expect(await facilitator.get(`/api/workshops/${workshop.workshopId}/export/workshop.json`)).toMatchObject({
      body: before.body,
    })
  })
})

describe('access', () => {
  beforeAll(fresh)

  it('closes joining for those who were never here, and only for them', async () => {
    await facilitator.command('closeJoining')
    const closed = await knock({ invitation: workshop.invitations.observer, name: 'Late' })
    expect([closed.status, closed.body.error.code]).toEqual([403, 'joining_closed'])
    expect((await join(url, { pass: facilitator.pass })).participant.id).toBe(facilitator.participant.id)
    await facilitator.command('closeJoining', { isClosed: false })
    expect((await knock({ invitation: workshop.invitations.observer, name: 'Late' })).status).toBe(201)
  })

  it('ends an invitation that was replaced', async () => {
    const answer = await facilitator.command('rotateInvitation', { role: 'observer' })
    const old = await knock({ invitation: workshop.invitations.observer, name: 'Old' })
    expect(old.body.error.code).toBe('invitation_closed')
    expect((await knock({ invitation: answer.body.invitations?.observer, name: 'New' })).status).toBe(201)
  })

  it('signs out whoever is removed, for good', async () => {
    const sales = unitNamed(workshop, 'Sales')
    const gone = await join(url, { invitation: workshop.invitations.participant, name: 'Gone', unitId: sales })
    expect((await facilitator.command('removeParticipant', { participantId: gone.participant.id })).status).toBe(200)
    expect((await gone.get('/api/session')).status).toBe(401)
    expect((await knock({ pass: gone.pass })).body.error.code).toBe('participant_removed')
  })

  it('fixes the unit in an invitation for one unit', async () => {
    const sales = unitNamed(workshop, 'Sales')
    const { body } = await facilitator.command('inviteUnit', { unitId: sales })
    const lead = await join(url, { invitation: body.invitations?.lead, name: 'Lee' })
    expect(lead.participant.unitId).toBe(sales)
    expect((await facilitator.command('inviteUnit', { unitId: sales })).body.invitations).toEqual(body.invitations)
  })

  it('shows links to facilitators, the participants’ one to the wall, and none to others', async () => {
    const wall = await join(url, { invitation: workshop.invitations.wall, name: 'Wall' })
    const observer = (await facilitator.get<{ invitations: { observer: string } }>(linksPath())).body.invitations
      .observer
    const watcher = await join(url, { invitation: observer, name: 'Olga' })
    expect(Object.keys((await facilitator.get<{ invitations: object }>(linksPath())).body.invitations).sort()).toEqual([
      'ceo',
      'facilitator',
      'lead',
      'observer',
      'participant',
      'wall',
    ])
    expect((await wall.get<object>(linksPath())).body).toEqual({
      invitations: { participant: workshop.invitations.participant },
      units: [],
    })
    expect((await watcher.get(linksPath())).status).toBe(403)
  })
  const linksPath = () => `/api/workshops/${workshop.workshopId}/invitations`

  it('answers alike for a workshop that does not exist and one that is not theirs', async () => {
    const other = await create(url)
    for (const path of ['invitations', 'export/workshop.json', 'versions']) {
      const foreign = await facilitator.get(`/api/workshops/${other.workshopId}/${path}`)
      const unknown = await facilitator.get(`/api/workshops/doesnotexist1234/${path}`)
      expect([foreign.status, foreign.body]).toEqual([404, unknown.body])
      expect(unknown.status).toBe(404)
    }
    const command = { type: 'lock', commandId: 'lock-it-now' }
    const foreign = await send(url, `/api/workshops/${other.workshopId}/commands`, command, facilitator)
    const unknown = await send(url, '/api/workshops/doesnotexist1234/commands', command, facilitator)
    expect([foreign.status, foreign.body]).toEqual([404, unknown.body])
  })

  it('tells two sessions of one browser apart by name', async () => {
    const wall = await join(url, { invitation: workshop.invitations.wall, name: 'Wall' })
    const both = `${facilitator.cookie}; ${wall.cookie}`
    const as = (id?: string) =>
      send<SessionAnswer>(url, '/api/session', undefined, { cookie: both, headers: id ? { 'x-participant': id } : {} })
    expect((await as()).status).toBe(401)
    expect((await as(wall.participant.id)).body.participant.role).toBe('wall')
    expect((await as(facilitator.participant.id)).body.participant.role).toBe('facilitator')
  })

  it('refuses requests from another site', async () => {
    const body = { invitation: workshop.invitations.ceo, name: 'Eve' }
    const foreign = await send(url, '/api/sessions', body, { headers: { origin: 'http://evil.example' } })
    expect([foreign.status, foreign.body.error.code]).toEqual([403, 'other_site'])
    const form = await send(url, '/api/sessions', JSON.stringify(body), { headers: { 'content-type': 'text/plain' } })
    expect([form.status, form.body.error.code]).toEqual([415, 'not_json'])
    expect(
      (await send(url, '/api/invitations', { invitation: body.invitation }, { headers: { origin: url } })).status,
    ).toBe(200)
  })

  it('asks for the key of a server that has one', async () => {
    const guarded = await startTestServer({ createKey: 'sesame' })
    const ask = (bearer: string) =>
      send(guarded.url, '/api/workshops', { title: 'Closed' }, { headers: { authorization: `Bearer ${bearer}` } })
    expect((await ask('open')).body.error.code).toBe('create_key')
    expect((await ask('sesame')).status).toBe(201)
    await guarded.stop()
  })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { limits } from '#shared/limits.ts'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { create, type Guest, join, send } from '#tests/support/rooms/guest.ts'
import { seatRoom } from '#tests/support/rooms/seatedRoom.ts'
import { until } from '#tests/support/runner/until.ts'
import { presenceFrame, type Wire, wireOf } from '#tests/support/sync/wire.ts'

const { url, room, board, control, open } = seatRoom()
const wires: Wire[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const wire of wires.splice(0)) wire.close()
})
const listen = (guest: Guest, path = 'board'): Wire => {
  const wire = wireOf(url(), guest, path)
  wires.push(wire)
  return wire
}
const coFacilitator = () => join(url(), { invitation: room().workshop.invitations.facilitator, name: 'Coco' })
const codeOf = async (answer: ReturnType<Guest['command']>) => (await answer).body.error?.code ?? 'done'
const idOf = (guest: Guest) => guest.participant.id
const editRoster = (guest: Guest, change: object) => guest.command('editRoster', { changes: [change] })

describe('the facilitator who leads', () => {
  it('is the first who came in', async () => {
    await coFacilitator()
    expect(control()?.facilitation).toEqual({ leadId: idOf(room().facilitator), epoch: 1 })
  })

  it('can be put out of the room by no co-facilitator, in none of the ways there are', async () => {
    const co = await coFacilitator()
    const participantId = idOf(room().facilitator)
    const attempts = [
      co.command('removeParticipant', { participantId }),
      editRoster(co, { op: 'changePerson', participantId, role: 'observer' }),
      editRoster(co, { op: 'reissuePass', participantId }),
      co.command('handOver', { participantId: idOf(co) }),
      co.command('takeLead'),
      co.command('deleteWorkshop', { title: 'Strategy 2027' }),
    ]
    expect(await Promise.all(attempts.map(codeOf))).toEqual([
      'lead_facilitator',
      'lead_facilitator',
      'lead_facilitator',
      'not_lead_facilitator',
      'lead_present',
      'not_lead_facilitator',
    ])
    expect(control()?.facilitation).toEqual({ leadId: participantId, epoch: 1 })
  })

  it('is one at a time, to however many the lead is handed at once', async () => {
    const heirs = [room().ceo, room().salesLead, room().deliveryLead, room().seller]
    const answers = await Promise.all(
      heirs.map((heir) => codeOf(room().facilitator.command('handOver', { participantId: idOf(heir) }))),
    )
    expect(answers.filter((code) => code === 'done')).toHaveLength(1)
    await until(() => control()?.facilitation?.epoch === 2)
    expect(control()?.facilitation?.leadId).not.toBe(idOf(room().facilitator))
    expect(await codeOf(room().facilitator.command('handOver', { participantId: idOf(room().ceo) }))).toBe(
      'not_lead_facilitator',
    )
    expect(await codeOf(room().facilitator.command('lock')), 'and stays a facilitator').toBe('done')
  })

  it('is succeeded after a minute’s absence by a co-facilitator, and by nobody else', async () => {
    const { invitations, units } = await create(url())
    const enter = (role: 'facilitator' | 'ceo' | 'lead' | 'observer', name: string) =>
      join(url(), { invitation: invitations[role], name, unitId: units.find((unit) => unit.name === 'Sales')?.id })
    const [lead, co] = [await enter('facilitator', 'Lea'), await enter('facilitator', 'Coco')]
    const others = [await enter('ceo', 'Cleo'), await enter('lead', 'Lee'), await enter('observer', 'Obi')]
    const coPage = await open(co, 'board')
    const [page, sight] = [listen(lead), listen(co)]
    page.send(presenceFrame({ phase: 'setup' }))
    await until(() => sight.presence().some(({ entries }) => entries.length > 0))
    page.close()
    await until(() => sight.presence().some(({ gone }) => gone.length > 0))
    vi.useFakeTimers({ toFake: ['Date'] })
    const leftAt = Date.now()
    const codesAfter = (ms: number, guests: readonly Guest[]) => {
      vi.setSystemTime(leftAt + ms)
      return Promise.all(guests.map((guest) => codeOf(guest.command('takeLead'))))
    }
    expect(await codesAfter(limits.leadAbsenceMs / 2, [co])).toEqual(['lead_present'])
    const aMinute = limits.leadAbsenceMs + 1_000
    expect(await codesAfter(aMinute, others)).toEqual(others.map(() => 'not_allowed'))
    expect(await codesAfter(aMinute, [co])).toEqual(['done'])
    await until(() => readOne(coPage.doc, 'control')?.facilitation?.leadId === idOf(co))
    expect(await codesAfter(aMinute, [lead]), 'who comes back is a facilitator beside them').toEqual(['lead_present'])
    expect(await codeOf(lead.command('lock'))).toBe('done')
    expect(await codeOf(lead.command('removeParticipant', { participantId: idOf(co) }))).toBe('lead_facilitator')
    expect(readOne(coPage.doc, 'control')?.facilitation?.epoch).toBe(2)
  })
})

describe('the lead who has just come in', () => {
  it('is not gone because their page has not dialled yet, however long the server has been up', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 2 * limits.leadAbsenceMs)
    const { invitations } = await create(url())
    await join(url(), { invitation: invitations.facilitator, name: 'Lea' })
    const co = await join(url(), { invitation: invitations.facilitator, name: 'Coco' })
    expect(await codeOf(co.command('takeLead'))).toBe('lead_present')
  })
})

describe('a new pass', () => {
  it('ends the old one and every session that was opened with it, sockets included', async () => {
    const participantId = idOf(room().seller)
    const socket = listen(room().seller)
    await socket.upgraded
    const answer = await editRoster(room().facilitator, { op: 'reissuePass', participantId })
    expect(await socket.closed).toBe(closeCodes.unauthorised)
    expect((await room().seller.get('/api/session')).status).toBe(401)
    for (const [path, body] of [
      ['/api/sessions', { pass: room().seller.pass }],
      ['/api/invitations', { invitation: room().seller.pass }],
    ] as const) {
      const knock = await send(url(), path, body)
      expect([knock.status, knock.body.error.code]).toEqual([403, 'pass_renewed'])
    }
    const again = await join(url(), { pass: answer.body.passes?.[0]?.pass })
    expect(idOf(again)).toBe(participantId)
  })

  it('does not hide from whoever holds the old one that they were removed since', async () => {
    const participantId = idOf(room().seller)
    await editRoster(room().facilitator, { op: 'reissuePass', participantId })
    await room().facilitator.command('removeParticipant', { participantId })
    const knock = await send(url(), '/api/sessions', { pass: room().seller.pass })
    expect(knock.body.error.code).toBe('participant_removed')
  })
})

describe('somebody who becomes a lead', () => {
  it('leads their unit where nobody does, and takes it from nobody', async () => {
    const [seller, salesLead] = [idOf(room().seller), idOf(room().salesLead)]
    await editRoster(room().facilitator, { op: 'changePerson', participantId: seller, role: 'lead' })
    await until(() => readOne(board(), 'roster').get(seller)?.role === 'lead')
    expect(readOne(board(), 'units').get(room().sales)?.leadId).toBe(salesLead)
    await room().facilitator.command('removeParticipant', { participantId: salesLead })
    await editRoster(room().facilitator, { op: 'changePerson', participantId: seller, role: 'participant' })
    await editRoster(room().facilitator, { op: 'changePerson', participantId: seller, role: 'lead' })
    await until(() => readOne(board(), 'units').get(room().sales)?.leadId === seller)
  })
})

describe('a lead who was replaced', () => {
  it('is a member of the unit like any other, at once', async () => {
    const socket = listen(room().salesLead, 'leads')
    await socket.upgraded
    const change = { op: 'setLead', unitId: room().sales, participantId: idOf(room().seller) }
    expect((await editRoster(room().facilitator, change)).status).toBe(200)
    expect([closeCodes.reopening, closeCodes.forbidden]).toContain(await socket.closed)
    await until(() => readOne(board(), 'roster').get(idOf(room().salesLead))?.role === 'participant')
    expect(await codeOf(room().salesLead.command('offer', { to: 'board' }))).toBe('not_allowed')
    expect(await listen(room().salesLead, 'leads').closed).toBe(closeCodes.forbidden)
    expect(readOne(board(), 'units').get(room().sales)?.leadId).toBe(idOf(room().seller))
  })

  it('stays what they are where they only swap with their deputy', async () => {
    const lead = idOf(room().salesLead)
    await editRoster(room().facilitator, { op: 'setDeputy', unitId: room().sales, participantId: lead })
    await editRoster(room().facilitator, { op: 'setLead', unitId: room().sales, participantId: idOf(room().seller) })
    await until(() => readOne(board(), 'units').get(room().sales)?.leadId === idOf(room().seller))
    expect(readOne(board(), 'roster').get(lead)?.role).toBe('lead')
  })
})

describe('somebody who was removed', () => {
  it('loses every socket with a code that says so', async () => {
    const sockets = ['board', `unit/${room().sales}`, `own/${idOf(room().seller)}`].map((path) =>
      listen(room().seller, path),
    )
    await Promise.all(sockets.map(({ upgraded }) => upgraded))
    await until(() => sockets.every(({ received }) => received.length >= 0))
    await room().facilitator.command('removeParticipant', { participantId: idOf(room().seller) })
    for (const socket of sockets) expect([closeCodes.unauthorised, closeCodes.forbidden]).toContain(await socket.closed)
    expect(await listen(room().seller).closed).toBe(closeCodes.unauthorised)
  })
})

describe('one address', () => {
  it('is enough for a whole off-site to come in at once', async () => {
    const { invitations } = await create(url())
    const people = 80
    const guests = await Promise.all(
      Array.from({ length: people }, (_, index) =>
        send(url(), '/api/sessions', { invitation: invitations.observer, name: `Guest ${index}` }),
      ),
    )
    expect(guests.filter(({ status }) => status === 201)).toHaveLength(people)
  })
})

describe('unknown and forbidden', () => {
  it('take about as long to say', async () => {
    const other = await create(url())
    const fastest = async (workshopId: string) => {
      const times: number[] = []
      for (let tries = 0; tries < 12; tries += 1) {
        const startedAt = performance.now()
        await send(url(), `/api/workshops/${workshopId}/export/workshop.json`, undefined, room().seller)
        times.push(performance.now() - startedAt)
      }
      return Math.min(...times)
    }
    const [forbidden, unknown] = [await fastest(other.workshopId), await fastest('doesnotexist1234')]
    const toleratedMs = 5
    expect(Math.abs(forbidden - unknown)).toBeLessThan(toleratedMs)
  })
})

describe('the session’s cookie', () => {
  it('travels encrypted only, where the page does', async () => {
    const knock = (headers: Record<string, string>) =>
      send(url(), '/api/sessions', { pass: room().seller.pass }, { headers })
    expect((await knock({ 'x-forwarded-proto': 'https' })).headers.get('set-cookie')).toContain('Secure')
    expect((await knock({})).headers.get('set-cookie')).not.toContain('Secure')
  })
})

describe('the demo', () => {
  it('is led by the first person who comes to facilitate it, and not by the next', async () => {
    const { body } = await send<WorkshopCreated>(url(), '/api/workshops', { title: 'A', demo: 'swot' })
    const [first, next] = [
      await join(url(), { invitation: body.invitations.facilitator, name: 'Fay' }),
      await join(url(), { invitation: body.invitations.facilitator, name: 'Nia' }),
    ]
    const page = await open(next, 'board')
    expect(readOne(page.doc, 'control')?.facilitation?.leadId).toBe(idOf(first))
  })

  it('beside a unit of the same name is refused in words', async () => {
    const answer = await send(url(), '/api/workshops', { title: 'A', demo: 'swot', units: [{ name: 'delivery' }] })
    expect([answer.status, answer.body.error.code]).toEqual([422, 'unit_name_taken'])
    expect(answer.body.error.message).toContain('delivery')
    expect(
      (await send(url(), '/api/workshops', { title: 'A', demo: 'setup', units: [{ name: 'Legal' }] })).status,
    ).toBe(201)
  })
})

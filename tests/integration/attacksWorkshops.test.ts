import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type CommandType, commandRules } from '#shared/permissions/commands.ts'
import type { ErrorAnswer } from '#shared/protocol/http.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { phases } from '#shared/records/phases.ts'
import { type FullRoom, fillRoom } from '#tests/support/rooms/fullRoom.ts'
import { type Guest, send } from '#tests/support/rooms/guest.ts'
import { seatRoom } from '#tests/support/rooms/seatedRoom.ts'
import { wireOf } from '#tests/support/sync/wire.ts'

const { url, room, control } = seatRoom()
const idOf = (guest: Guest) => guest.participant.id
const stepOf = async ({ facilitator }: FullRoom) => {
  const file = await facilitator.get<{ board: { control: { step: number } } }>(
    `/api/workshops/${facilitator.workshopId}/export/workshop.json`,
  )
  return file.body.board.control.step
}

/** For each command that names something: the fields with what it names taken from another workshop. */
const namingOthers = (other: FullRoom): { readonly [Type in CommandType]?: readonly object[] } => ({
  openEnvelopes: [
    { of: 'unit', unitId: other.sales },
    { of: 'own', unitId: other.sales },
  ],
  inviteUnit: [{ unitId: other.sales }],
  rotateInvitation: [{ role: 'lead', unitId: other.sales }],
  removeParticipant: [{ participantId: idOf(other.seller) }],
  handOver: [{ participantId: idOf(other.seller) }],
  restoreVersion: [{ versionId: 'version-of-theirs' }],
  editRoster: [
    { op: 'addUnit', name: 'Under theirs', kind: 'team', parent: other.sales },
    { op: 'changeUnit', unitId: other.sales, name: 'Ours' },
    { op: 'removeUnit', unitId: other.sales },
    { op: 'addPerson', name: 'Spy', role: 'lead', unitId: other.sales },
    { op: 'changePerson', participantId: idOf(other.seller), name: 'Ours' },
    { op: 'setLead', unitId: other.sales, participantId: idOf(other.seller) },
    { op: 'setDeputy', unitId: other.sales, participantId: null },
    { op: 'reissuePass', participantId: idOf(other.seller) },
  ].map((change) => ({ changes: [change] })),
})

describe('ids of another workshop', () => {
  it('are unknown in every field of every command, and change neither workshop', async () => {
    const other = await fillRoom(url())
    const before = [await stepOf(room()), await stepOf(other)]
    for (const [type, all] of Object.entries(namingOthers(other)))
      for (const fields of all) {
        const answer = await room().facilitator.command(type, fields)
        expect([answer.status, answer.body.error?.code], `${type} ${JSON.stringify(fields)}`).toEqual([
          422,
          expect.stringMatching(/^unknown_/),
        ])
      }
    expect([await stepOf(room()), await stepOf(other)]).toEqual(before)
  })

  it('in the address of a command are as unknown as a workshop that never was, whatever the command', async () => {
    const other = await fillRoom(url())
    for (const type of Object.keys(commandRules)) {
      const command = { type, commandId: `foreign-${type}` }
      const foreign = await send(
        url(),
        `/api/workshops/${other.workshop.workshopId}/commands`,
        command,
        room().facilitator,
      )
      const unknown = await send(url(), '/api/workshops/doesnotexist1234/commands', command, room().facilitator)
      expect([foreign.status, foreign.body], type).toEqual([404, unknown.body])
    }
  })

  it.each([
    'invitations',
    'versions',
    'export/workshop.json',
    'export/stickies.csv',
    'export/okrs.md',
    'export/okrs.pdf',
  ])('read nothing of it by %s, neither with `?as=` nor with the header nor with both cookies', async (path) => {
    const other = await fillRoom(url())
    const address = `/api/workshops/${other.workshop.workshopId}/${path}`
    const unknown = await send(url(), `/api/workshops/doesnotexist1234/${path}`, undefined, room().facilitator)
    const disguises = [
      [address, {}],
      [`${address}?as=${idOf(other.facilitator)}`, {}],
      [address, { 'x-participant': idOf(other.facilitator) }],
      [`${address}?as=${idOf(room().facilitator)}`, { 'x-participant': idOf(other.facilitator) }],
    ] as const
    for (const [as, headers] of disguises) {
      const answer = await send(url(), as, undefined, { ...room().facilitator, headers })
      expect([answer.status, answer.body], as).toEqual([404, unknown.body])
    }
    // A cookie that names a participant of theirs, with a session of ours in it.
    const forged = `offsite_${idOf(other.facilitator)}=${room().facilitator.cookie.split('=')[1]}`
    expect((await send(url(), address, undefined, { cookie: forged })).body).toEqual(unknown.body)
  })

  it('open no document of it, nor one of ours by their ids', async () => {
    const other = await fillRoom(url())
    const asOurs = (path: string) => wireOf(url(), room().seller, path)
    for (const path of [`unit/${other.sales}`, `own/${idOf(other.seller)}`, `own/${idOf(room().ceo)}`])
      expect(await asOurs(path).closed, path).toBe(closeCodes.forbidden)
    const abroad = wireOf(url(), { ...room().seller, workshopId: other.workshop.workshopId }, 'board')
    expect(await abroad.closed).toBe(closeCodes.unauthorised)
    expect(abroad.received).toEqual([])
  })

  it('lead nobody in: neither a unit of theirs by our invitation, nor their pass or invitation cut to ours', async () => {
    const other = await fillRoom(url())
    const knock = (body: object) => send<ErrorAnswer>(url(), '/api/sessions', { name: 'Eve', ...body })
    const { invitations, workshopId } = room().workshop
    expect((await knock({ invitation: invitations.lead, unitId: other.sales })).body.error.code).toBe('unknown_unit')
    for (const secret of [other.seller.pass, other.workshop.invitations.facilitator]) {
      const moved = `${workshopId}.${secret.split('.')[1]}`
      expect((await knock({ invitation: moved })).body.error.code).toBe('unknown_invitation')
      expect((await knock({ pass: moved })).body.error.code).toBe('unknown_invitation')
    }
  })
})

describe('a takeover', () => {
  it('by somebody who doesn’t facilitate fails for each command that isn’t theirs, and leaves no trace', async () => {
    const before = await stepOf(room())
    const fields: { readonly [Type in CommandType]?: object } = {
      handOver: { participantId: idOf(room().seller) },
      removeParticipant: { participantId: idOf(room().facilitator) },
      editRoster: { changes: [{ op: 'changePerson', participantId: idOf(room().seller), role: 'facilitator' }] },
      rotateInvitation: { role: 'facilitator' },
      goToPhase: { phase: 'commit' },
      openEnvelopes: { of: 'unit' },
      deleteWorkshop: { title: 'Strategy 2027' },
    }
    for (const [type, { roles }] of Object.entries(commandRules))
      for (const guest of [room().seller, room().salesLead, room().ceo, room().wall]) {
        if ((roles as readonly string[]).includes(guest.participant.role)) continue
        const answer = await guest.command(type, fields[type as CommandType] ?? {})
        expect([answer.status, answer.body.error?.code], `${type} by a ${guest.participant.role}`).toEqual([
          403,
          'not_allowed',
        ])
      }
    expect(await stepOf(room())).toBe(before)
    expect((await room().seller.get('/api/session')).body).toMatchObject({ participant: { role: 'participant' } })
  })
})

describe('commands sent again', () => {
  it('answer each sender as the first time, whatever else the repeated one says', async () => {
    const commandId = 'the-very-same'
    const first = await room().facilitator.command('goToPhase', { phase: 'swot', commandId })
    const otherBody = await room().facilitator.command('goToPhase', { phase: 'commit', commandId })
    expect(otherBody.body).toEqual(first.body)
    expect(control()?.phase).not.toBe('commit')
    const stranger = await room().seller.command('setReady', { isReady: true, commandId })
    expect(stranger.body.step, 'an id belongs to who sent it').toBe(2)
    const role = await room().seller.command('goToPhase', { phase: 'commit', commandId })
    expect(role.status, 'and opens no door').toBe(403)
  })

  it('at the same time are one step, though twenty want it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        room().facilitator.command('goToPhase', { phase: phases[1 + (index % 9)], expectedStep: 0 }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
    expect(await stepOf(room())).toBe(1)
  })

  it('at the same time under one id are one step', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        room().facilitator.command('editRoster', {
          commandId: 'ten-at-once',
          changes: [{ op: 'addPerson', name: 'Ann', role: 'observer' }],
        }),
      ),
    )
    expect(new Set(answers.map(({ body }) => body.passes?.[0]?.pass)).size).toBe(1)
    expect(await stepOf(room())).toBe(1)
  })
})

describe('requests of another site', () => {
  const command = (headers: Record<string, string>, body: string) =>
    fetch(`${url()}/api/workshops/${room().workshop.workshopId}/commands`, {
      method: 'POST',
      headers: { cookie: room().facilitator.cookie, ...headers },
      body,
    })
  const lock = JSON.stringify({ type: 'lock', commandId: 'from-elsewhere' })

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost', 'https://127.0.0.1.evil.example'])(
    'are not carried out: %s',
    async (origin) => {
      const answer = await command({ origin, 'content-type': 'application/json' }, lock)
      expect(answer.status).toBe(403)
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      expect(await stepOf(room())).toBe(0)
    },
  )

  it.each([
    ['text/plain', lock],
    ['application/x-www-form-urlencoded', `${encodeURIComponent(lock)}=`],
    ['multipart/form-data; boundary=x', `--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n${lock}\r\n--x--`],
    ['application/json-patch', lock],
    ['', lock],
  ])('that a form can send are not understood: %s', async (type, body) => {
    const answer = await command({ 'content-type': type }, body)
    expect(answer.status).toBe(415)
    expect(await stepOf(room())).toBe(0)
  })

  it('get no leave to ask: a preflight is answered without any', async () => {
    for (const path of ['/api/session', '/api/workshops', `/api/workshops/${room().workshop.workshopId}/commands`]) {
      const answer = await fetch(`${url()}${path}`, {
        method: 'OPTIONS',
        headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
      })
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
      expect(answer.ok).toBe(false)
    }
  })

  it('with a compressed body are not unpacked: what is small here stays small there', async () => {
    const bomb = gzipSync(JSON.stringify({ type: 'lock', commandId: 'packed-lock', padding: '0'.repeat(10_000_000) }))
    const answer = await send(url(), '/api/import', bomb.toString('latin1'), {
      headers: { 'content-encoding': 'gzip' },
    })
    expect(answer.status).toBe(422)
    expect(answer.body.error.code).toBe('import_refused')
  })
})

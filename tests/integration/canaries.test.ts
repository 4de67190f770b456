import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import type { Role } from '#shared/records/roles.ts'
import { textFiles } from '#shared/report/exportedFile.ts'
import { anonymously } from '#shared/workshop/edits/anonymously.ts'
import { addObjective } from '#shared/workshop/edits/okrs.ts'
import { addStickies } from '#shared/workshop/edits/stickies.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { holds } from '#tests/support/canaries/detector.ts'
import { ask, askForEverything, askForPdf, type Ear, listenToAll } from '#tests/support/canaries/ears.ts'
import { type Guest, join, type OpenDocument, send, unitNamed } from '#tests/support/rooms/guest.ts'
import { until } from '#tests/support/runner/until.ts'
import { startTestServer, type TestServer } from '#tests/support/server/server.ts'
import type { Wire } from '#tests/support/sync/wire.ts'

/** Words that stand nowhere else, with a sign beyond Latin-1 in each. */
const canaries = {
  silentNote: 'Zyxw-silent-κ-note',
  salesNote: 'Zyxw-sales-κ-note',
  deliveryNote: 'Zyxw-delivery-κ-note',
  ownDraft: 'Zyxw-own-κ-draft',
  unitDraft: 'Zyxw-unit-κ-draft',
  leadsDraft: 'Zyxw-leads-κ-draft',
  /** In the place of a theme's id, where signs are few. */
  ballot: 'ZyxwBallot0fSeller',
  /** Everybody may read this one: a channel in which it isn't found proves nothing. */
  said: 'Zyxw-said-κ-aloud',
} as const
type Canary = keyof typeof canaries
const createKey = 'Zyxw-create-key'

const logged: string[] = []
let server: TestServer
let workshop: WorkshopCreated
let ears: Record<
  'facilitator' | 'ceo' | 'salesLead' | 'seller' | 'deliveryLead' | 'observer' | 'wall' | 'stranger',
  Ear
>
const wires: Wire[] = []
const documents: OpenDocument[] = []

beforeAll(async () => {
  server = await startTestServer({ createKey, logLevel: 'debug', logTo: { write: (line) => logged.push(line) } })
  const headers = { authorization: `Bearer ${createKey}` }
  const request = { title: 'Off-site', company: 'Acme', units: [{ name: 'Sales' }, { name: 'Delivery' }] }
  workshop = (await send<WorkshopCreated>(server.url, '/api/workshops', request, { headers })).body
  const enter = async (name: string, role: Role, unit?: string): Promise<Ear> => {
    const unitId = unit === undefined ? undefined : unitNamed(workshop, unit)
    const guest = await join(server.url, { invitation: workshop.invitations[role], name, unitId })
    return { name, guest, heard: new Map() }
  }
  ears = {
    facilitator: await enter('Fay', 'facilitator'),
    ceo: await enter('Cleo', 'ceo'),
    salesLead: await enter('Sal', 'lead', 'Sales'),
    seller: await enter('Pat', 'participant', 'Sales'),
    deliveryLead: await enter('Del', 'lead', 'Delivery'),
    observer: await enter('Obi', 'observer'),
    wall: await enter('Wall', 'wall'),
    stranger: { name: 'Eve', guest: null, heard: new Map() },
  }
  const units = ['Sales', 'Delivery'].map((unit) => `unit/${unitNamed(workshop, unit)}`)
  const owns = everyone().flatMap(({ guest }) => (guest ? [`own/${guest.participant.id}`] : []))
  for (const ear of everyone())
    wires.push(...listenToAll(ear, server.url, workshop.workshopId, ['board', 'leads', 'access', ...units, ...owns]))
})
afterAll(async () => {
  for (const wire of wires) wire.close()
  for (const document of documents) document.close()
  await server.stop()
})

const everyone = (): readonly Ear[] => Object.values(ears)
const guestOf = (who: keyof typeof ears): Guest => {
  const { guest } = ears[who]
  if (!guest) throw new Error(`${who} has no session`)
  return guest
}
const open = async (who: keyof typeof ears, path: string) => {
  const document = await guestOf(who).open(path)
  documents.push(document)
  return document
}
const run = async (type: string, fields: object = {}, who: keyof typeof ears = 'facilitator') => {
  const answer = await guestOf(who).command(type, fields)
  expect([type, answer.status, answer.body.error?.code]).toEqual([type, 200, undefined])
}
const newId = (name: string) => name.padEnd(10, '0') as never
const countsOf = async (unit: string) => {
  const board = documents[0]
  return board && readOne(board.doc, 'progress').get(unitNamed(workshop, unit))
}

/** Everything everyone has heard so far must hold a canary for those who may know it, and for nobody else. */
async function expectKnownTo(known: { readonly [Name in Canary]?: readonly (keyof typeof ears)[] }): Promise<void> {
  for (const ear of everyone()) await askForEverything(ear, server.url, workshop.workshopId)
  for (const [canary, text] of Object.entries(canaries))
    for (const [who, ear] of Object.entries(ears)) {
      const mayKnow = known[canary as Canary]?.includes(who as keyof typeof ears) ?? false
      for (const [way, pieces] of ear.heard)
        if (!mayKnow) expect(holds(Buffer.concat(pieces), text), `${canary} reached ${who} by ${way}`).toBe(false)
    }
  for (const text of Object.values(canaries))
    expect(holds(Buffer.from(logged.join('')), text), `log: ${text}`).toBe(false)
}

const all = ['facilitator', 'ceo', 'salesLead', 'seller', 'deliveryLead', 'observer', 'wall'] as const
const sales = ['salesLead', 'seller'] as const

describe('what is private', () => {
  it('reaches nobody else through a whole off-site: no socket, no answer, no file, no log', async () => {
    const board = await open('facilitator', 'board')
    await run('editSettings', { settings: { silentFirst: true } })
    await run('goToPhase', { phase: 'swot' })
    const own = await open('seller', `own/${guestOf('seller').participant.id}`)
    anonymously(own.doc, () =>
      addStickies(own.doc, 'threat', [{ id: newId('silent'), text: canaries.silentNote }], 'notes'),
    )
    const salesUnit = await open('salesLead', `unit/${unitNamed(workshop, 'Sales')}`)
    addStickies(salesUnit.doc, 'threat', [{ id: newId('sales'), text: canaries.salesNote }])
    const deliveryUnit = await open('deliveryLead', `unit/${unitNamed(workshop, 'Delivery')}`)
    addStickies(deliveryUnit.doc, 'threat', [{ id: newId('delivery'), text: canaries.deliveryNote }])
    await Promise.all([own.saved(), salesUnit.saved(), deliveryUnit.saved()])
    await until(async () => (await countsOf('Sales'))?.silentNotes === 1)
    const closed = { silentNote: ['seller'], salesNote: sales, deliveryNote: ['deliveryLead'] } as const
    await expectKnownTo(closed)

    await run('openEnvelopes', { of: 'own', unitId: unitNamed(workshop, 'Sales') })
    await until(() => readOne(salesUnit.doc, 'stickies').size === 2)
    await expectKnownTo({ ...closed, silentNote: sales })

    await run('goToPhase', { phase: 'pool' })
    await run('openEnvelopes', { of: 'unit', unitId: unitNamed(workshop, 'Sales') })
    await until(() => readOne(board.doc, 'stickies').size === 2)
    const opened = { silentNote: all, salesNote: all, deliveryNote: ['deliveryLead'], said: all } as const
    for (const name of ['first', 'second'])
      addRecord(board.doc, 'themes', newId(name), { name: `${canaries.said} ${name}`, order: name })
    await board.saved()
    await run('goToPhase', { phase: 'priorities' })
    await run('openBallot', { dotsPerBallot: 4 })
    own.doc.getMap('ballots').set('1', { [newId('first')]: 2 })
    own.doc.getMap('ballots').set('2', { [canaries.ballot]: 1 })
    await own.saved()
    await run('closeBallot')
    await until(() => readOne(board.doc, 'tallies').get('1')?.ballots === 1)
    await expectKnownTo({ ...opened, ballot: ['seller'] })

    await run('goToPhase', { phase: 'teams' })
    const draft = (document: OpenDocument, id: string, text: string, unit: string) =>
      addObjective(document.doc, newId(id), { unitId: unitNamed(workshop, unit) as never, text })
    const lead = await open('salesLead', `own/${guestOf('salesLead').participant.id}`)
    draft(lead, 'owndraft', canaries.ownDraft, 'Sales')
    draft(salesUnit, 'unitdraft', canaries.unitDraft, 'Sales')
    const deliveryOwn = await open('deliveryLead', `own/${guestOf('deliveryLead').participant.id}`)
    draft(deliveryOwn, 'leadsdraft', canaries.leadsDraft, 'Delivery')
    addObjective(board.doc, newId('said'), { unitId: 'company0' as never, text: canaries.said })
    await Promise.all([lead.saved(), salesUnit.saved(), deliveryOwn.saved(), board.saved()])
    await run('offer', { to: 'leads' }, 'deliveryLead')
    await run('saveVersion', { name: 'Before signing' })
    for (const ear of everyone()) await askForPdf(ear, server.url, workshop.workshopId)
    await expectKnownTo({
      ...opened,
      ballot: ['seller'],
      ownDraft: ['salesLead'],
      unitDraft: sales,
      leadsDraft: ['facilitator', 'ceo', 'salesLead', 'deliveryLead'],
    })
  }, 60_000)

  it('would have been found: what is said aloud came over every socket and in every file', () => {
    for (const who of all) {
      const heard = (way: string) => Buffer.concat(ears[who].heard.get(way) ?? [])
      expect(holds(heard('socket board'), canaries.said), `${who} by socket`).toBe(true)
      for (const file of [...textFiles.filter((name) => name !== 'stickies.csv'), 'okrs.pdf'])
        expect(holds(heard(`GET /api/workshops/${workshop.workshopId}/export/${file}`), canaries.said), file).toBe(true)
    }
    const stickies = ears.observer.heard.get(`GET /api/workshops/${workshop.workshopId}/export/stickies.csv`) ?? []
    expect(holds(Buffer.concat(stickies), canaries.salesNote)).toBe(true)
  })

  it('is not whispered to a second person by a command that fails on it', async () => {
    const secret = 'Zyxw-in-a-mistake'
    for (const fields of [{ to: secret }, { [secret]: 1 }, { to: [secret] }])
      await ask(ears.seller, server.url, `/api/workshops/${workshop.workshopId}/commands`, {
        type: 'setReady',
        commandId: 'a-mistake-of-mine',
        ...fields,
      })
    await ask(ears.seller, server.url, '/api/import', { format: 'offsite', version: 1, board: { [secret]: secret } })
    await ask(ears.seller, server.url, `/api/${secret}?${secret}=${secret}`)
    await ask(ears.observer, server.url, '/metrics')
    for (const [way, pieces] of ears.observer.heard) expect(holds(Buffer.concat(pieces), secret), way).toBe(false)
    expect(holds(Buffer.from(logged.join('')), secret)).toBe(false)
  })
})

describe('secrets', () => {
  const randomPart = (secret: string) => secret.split('.')[1] ?? secret

  it('reach only those they were made for, and no log', async () => {
    const sessions = all.map((who) => [who, guestOf(who).cookie.split('.')[1] ?? ''] as const)
    const passes = all.map((who) => [who, randomPart(guestOf(who).pass)] as const)
    const log = Buffer.from(logged.join(''))
    for (const [owner, secret] of [...sessions, ...passes]) {
      expect(secret.length).toBeGreaterThanOrEqual(20)
      expect(holds(log, secret), `log: a secret of ${owner}`).toBe(false)
      for (const [who, ear] of Object.entries(ears))
        for (const [way, pieces] of ear.heard)
          if (who !== owner)
            expect(holds(Buffer.concat(pieces), secret), `${owner}'s reached ${who} by ${way}`).toBe(false)
    }
    for (const [role, invitation] of Object.entries(workshop.invitations)) {
      expect(holds(log, randomPart(invitation)), `log: invitation of a ${role}`).toBe(false)
      for (const [who, ear] of Object.entries(ears)) {
        const mayKnow = who === 'facilitator' || (who === 'wall' && role === 'participant')
        for (const [way, pieces] of ear.heard)
          if (!mayKnow)
            expect(holds(Buffer.concat(pieces), randomPart(invitation)), `${role}: ${who} by ${way}`).toBe(false)
      }
    }
    const links = ears.facilitator.heard.get(`GET /api/workshops/${workshop.workshopId}/invitations`) ?? []
    expect(holds(Buffer.concat(links), randomPart(workshop.invitations.ceo)), 'the facilitator sees the links').toBe(
      true,
    )
    expect(holds(log, createKey)).toBe(false)
    expect(logged.length, 'something was logged at all').toBeGreaterThan(100)
  })
})

describe('the detector', () => {
  it.each([
    ['plain', (text: string) => Buffer.from(`before ${text} after`)],
    ['as JSON', (text: string) => Buffer.from(JSON.stringify({ text }))],
    ['escaped', (text: string) => Buffer.from(text.replaceAll('κ', '\\u03ba'))],
    ['in an address', (text: string) => Buffer.from(`/api/${encodeURIComponent(text)}`)],
    ['as UTF-16', (text: string) => Buffer.from(`x${text}`, 'utf16le')],
    ['in hexadecimal', (text: string) => Buffer.from(Buffer.from(text).toString('hex'))],
    ['in base64, first', (text: string) => Buffer.from(Buffer.from(`${text} and more`).toString('base64'))],
    ['in base64, second', (text: string) => Buffer.from(Buffer.from(`x${text} and more`).toString('base64'))],
    ['in base64, third', (text: string) => Buffer.from(Buffer.from(`xy${text} and more`).toString('base64'))],
  ])('finds a canary that is fed to it %s', (_, wrapped) => {
    for (const text of Object.values(canaries)) {
      expect(holds(wrapped(text), text)).toBe(true)
      expect(holds(wrapped('something else'), text)).toBe(false)
    }
  })
})

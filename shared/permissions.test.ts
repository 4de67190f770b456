import { describe, expect, it } from 'vitest'
import { commanders, commandTimes, doings, type PersonName, people, readers } from '#tests/support/matrix/whoMayRead.ts'
import { companyUnitId, type ParticipantId, type UnitId } from './ids.ts'
import { type CommandType, commandRefusal, mayCommand } from './permissions/commands.ts'
import { contextOf } from './permissions/context.ts'
import { mayRead, refusalOf } from './permissions.ts'
import { boardDocument, type DocumentRef, leadsDocument, ownDocument, unitDocument } from './records/documents.ts'
import { phases } from './records/phases.ts'
import type { Actor, Role } from './records/roles.ts'

const sales = 'unitsales' as UnitId
const delivery = 'unitdelivery' as UnitId
const self = 'anna0001' as ParticipantId

const actor = (role: Role, unitId: UnitId | null = null): Actor => ({ participantId: self, role, unitId })
const actors: { readonly [Person in PersonName]: Actor } = {
  facilitator: actor('facilitator'),
  ceo: actor('ceo', companyUnitId),
  lead: actor('lead', sales),
  deputy: actor('lead', sales),
  seller: actor('participant', sales),
  developer: actor('participant', delivery),
  observer: actor('observer'),
  wall: actor('wall'),
}
const documents: { readonly [path: string]: DocumentRef } = {
  board: boardDocument,
  'unit/Sales': unitDocument(sales),
  'unit/Delivery': unitDocument(delivery),
  'unit/company': unitDocument(companyUnitId),
  leads: leadsDocument,
  'own/self': ownDocument(self),
  'own/another': ownDocument('ben00001' as ParticipantId),
}

const frozen = { hash: 'h', at: 1, by: 'Fay', amendment: 0 }
const rooms = {
  draft: {},
  voting: { ballot: { state: 'open' } },
  frozen: { frozen },
  amending: { frozen, amending: true },
} as const

describe('the table of permissions', () => {
  it.each(Object.entries(documents))('says who reads %s', (path, document) => {
    expect(people.map((person) => mayRead(actors[person], document))).toEqual(readers[path])
  })

  it.each(Object.entries(commanders))('says who sends %s', (type, expected) => {
    expect(people.map((person) => mayCommand(actors[person], type as CommandType))).toEqual(expected)
  })

  it.each(Object.keys(commanders) as CommandType[])('says when %s is sent', (type) => {
    const { phases: open = phases, refused = {} } = commandTimes[type] ?? {}
    const sender = people.find((person) => mayCommand(actors[person], type)) ?? 'facilitator'
    for (const phase of phases)
      for (const doing of doings) {
        const room = contextOf({ phase, ...rooms[doing] })
        const expected = open.includes(phase) ? (refused[doing] ?? null) : 'phase'
        expect(commandRefusal(actors[sender], room, type), `${phase}, ${doing}`).toBe(expected)
        expect(commandRefusal(actors.observer, room, type)).toBe('not_allowed')
      }
  })

  it('lets an observer or the wall read nothing but the board, even where they are given a unit', () => {
    for (const role of ['observer', 'wall', 'facilitator'] as const)
      for (const document of [unitDocument(sales), ownDocument(self)])
        expect(mayRead(actor(role, sales), document)).toBe(false)
  })

  it('lets nobody write what they may not read', () => {
    const context = { phase: 'swot', isLocked: false, isFrozen: false, isVoting: false } as const
    const change = { collection: 'stickies', key: '', unitIds: [] } as const
    const write = (document: DocumentRef) => refusalOf(actors.developer, context, { ...change, document })
    expect(write(unitDocument(delivery))).toBeNull()
    expect(write(unitDocument(sales))).toBe('not_readable')
  })

  it('closes the themes for everybody while a ballot is open, and nothing else', () => {
    const context = contextOf({ phase: 'priorities', ...rooms.voting })
    const write = (collection: 'themes' | 'stickies' | 'priorities', writes?: readonly string[] | 'whole') =>
      refusalOf(actors.facilitator, context, {
        document: boardDocument,
        collection,
        key: '',
        unitIds: [],
        ...(writes ? { writes } : {}),
      })
    expect([write('themes'), write('themes', ['name'])]).toEqual(['voting', 'voting'])
    for (const field of ['theme', 'trayReason', 'mergedInto', 'removed'])
      expect(write('stickies', ['text', field])).toBe('voting')
    expect(write('stickies', 'whole')).toBe('voting')
    expect([write('stickies', ['text', 'order']), write('priorities', ['title'])]).toEqual([null, null])
  })
})

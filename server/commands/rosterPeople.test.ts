import { expect, it } from 'vitest'
import { newId, type ParticipantId, type UnitId } from '#shared/ids.ts'
import type { Participant, Unit } from '#shared/records/room.ts'
import type { RosterDraft } from './rosterDraft.ts'
import { setOffice } from './rosterPeople.ts'

const [fay, lee] = ['fay00001', 'lee00001'] as [ParticipantId, ParticipantId]
const sales = 'unitsales' as UnitId

const draftWith = (leadId: ParticipantId): RosterDraft => ({
  units: new Map<UnitId, Unit>([[sales, { name: 'Sales', kind: 'business', order: 'a0', leadId }]]),
  people: new Map<ParticipantId, Participant>([
    [fay, { name: 'Fay', role: 'facilitator' }],
    [lee, { name: 'Lee', role: 'lead', unitId: sales }],
  ]),
  newPasses: new Set(),
  newId,
})
const withoutLead = (draft: RosterDraft) => setOffice(draft, { op: 'setLead', unitId: sales, participantId: null })

it('who no longer leads a unit is a member of it', () => {
  const draft = draftWith(lee)
  expect(withoutLead(draft).ok).toBe(true)
  expect(draft.people.get(lee)?.role).toBe('participant')
})

it('a facilitator whom a file made the lead of a unit stays one when the office is left empty', () => {
  const draft = draftWith(fay)
  expect(withoutLead(draft).ok).toBe(true)
  expect(draft.people.get(fay)?.role).toBe('facilitator')
})

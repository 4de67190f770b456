import { expect, it } from 'vitest'
import type { Entry } from '#shared/records/collections.ts'
import type { Control } from '#shared/records/room.ts'
import { careRefusal, isLastFacilitator, leadFacilitatorOf, leadingRefusal } from './leading.ts'

const people = [
  { id: 'fay', name: 'Fay', role: 'facilitator', joinedAt: 1 },
  { id: 'coco', name: 'Coco', role: 'facilitator' },
  { id: 'sam', name: 'Sam', role: 'participant', joinedAt: 1 },
] as readonly object[] as readonly Entry<'roster'>[]
const roster = new Map(people.map((person) => [person.id as string, person]))
const ledBy = (leadId: string) => ({ roster, control: { facilitation: { leadId, epoch: 1 } } as Control })

it('only a facilitator who is still there leads', () => {
  expect(['fay', 'coco', 'sam', 'gone'].map((id) => leadFacilitatorOf(ledBy(id)))).toEqual(['fay', 'coco', null, null])
  expect(leadFacilitatorOf({ roster, control: null })).toBeNull()
})

it('what is the lead’s is theirs alone, and everybody’s where nobody leads', () => {
  expect(leadingRefusal(ledBy('fay'), 'fay')).toBeNull()
  expect(leadingRefusal(ledBy('fay'), 'coco')).toBe('not_lead_facilitator')
  expect(leadingRefusal(ledBy('gone'), 'coco')).toBeNull()
})

it('nobody but themselves looks after who leads', () => {
  expect(careRefusal(ledBy('fay'), 'coco', 'fay')).toBe('lead_facilitator')
  expect(careRefusal(ledBy('fay'), 'fay', 'fay')).toBeNull()
  expect(careRefusal(ledBy('fay'), 'coco', 'sam')).toBeNull()
})

it('the last facilitator is the only one who has come in', () => {
  expect(['fay', 'coco', 'sam'].map((id) => isLastFacilitator(roster, id))).toEqual([true, false, false])
})

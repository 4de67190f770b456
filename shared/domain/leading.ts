import type { ParticipantId } from '#shared/ids.ts'
import type { Participant } from '#shared/records/room.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

type Room = Pick<BoardSnapshot, 'control' | 'roster'>

/** The facilitator who leads; `null` where they have left or were never named. */
export function leadFacilitatorOf({ control, roster }: Room): ParticipantId | null {
  const lead = roster.get(control?.facilitation?.leadId ?? '')
  return lead?.role === 'facilitator' ? lead.id : null
}

/** Why somebody may not do what is the lead's: handing it over, and deleting the workshop. Where nobody leads, all may. */
export function leadingRefusal(room: Room, actorId: string): 'not_lead_facilitator' | null {
  const leadId = leadFacilitatorOf(room)
  return leadId === null || leadId === actorId ? null : 'not_lead_facilitator'
}

/** Co-facilitators do everything but change who leads, or put them out of the room. */
export const careRefusal = (room: Room, actorId: string, participantId: string): 'lead_facilitator' | null =>
  actorId !== participantId && leadFacilitatorOf(room) === participantId ? 'lead_facilitator' : null

/** Somebody always facilitates: the only one who has come in can neither be removed nor change their role. */
export function isLastFacilitator(people: ReadonlyMap<string, Participant>, participantId: string): boolean {
  const facilitators = [...people].filter(
    ([, person]) => person.role === 'facilitator' && person.joinedAt !== undefined,
  )
  return facilitators.length === 1 && facilitators[0]?.[0] === participantId
}

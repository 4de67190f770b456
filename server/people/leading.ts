import type * as Y from 'yjs'
import type { ParticipantId } from '#shared/ids.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateRecord, updateSingle } from '#shared/workshop/writeRecords.ts'

/** Somebody always facilitates: the only one who has come in can neither be removed nor change their role. */
export function isLastFacilitator(board: Y.Doc, participantId: string): boolean {
  const facilitators = [...readOne(board, 'roster').values()].filter(
    (person) => person.role === 'facilitator' && person.joinedAt !== undefined,
  )
  return facilitators.length === 1 && facilitators[0]?.id === participantId
}

/** The units this person led, or stood in for, are without them. */
export function stepDown(board: Y.Doc, participantId: ParticipantId): void {
  for (const unit of readOne(board, 'units').values()) {
    if (unit.leadId === participantId) updateRecord(board, 'units', unit.id, { leadId: undefined })
    if (unit.deputyId === participantId) updateRecord(board, 'units', unit.id, { deputyId: undefined })
  }
}

/** The facilitator who leads; `null` where they have left or were never named. */
export function leadFacilitatorOf(board: Y.Doc): ParticipantId | null {
  const leadId = readOne(board, 'control')?.facilitation?.leadId
  const lead = leadId && readOne(board, 'roster').get(leadId)
  return lead && lead.role === 'facilitator' ? lead.id : null
}

/** Passes the lead among facilitators on; each time begins an epoch of its own. */
export function passTheLead(board: Y.Doc, leadId: ParticipantId): void {
  const epoch = (readOne(board, 'control')?.facilitation?.epoch ?? 0) + 1
  updateSingle(board, 'control', { facilitation: { leadId, epoch } })
}

/** Co-facilitators do everything but put the one who leads out of the room. */
export const isOutOfReach = (board: Y.Doc, actorId: string, participantId: string): boolean =>
  actorId !== participantId && leadFacilitatorOf(board) === participantId

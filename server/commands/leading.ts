import type * as Y from 'yjs'
import type { ParticipantId } from '#shared/ids.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateRecord } from '#shared/workshop/records.ts'

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

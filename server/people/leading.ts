import type * as Y from 'yjs'
import type { ParticipantId } from '#shared/ids.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateRecord, updateSingle } from '#shared/workshop/writeRecords.ts'

/** What says who leads. */
export const readLeading = (board: Y.Doc): Pick<BoardSnapshot, 'control' | 'roster'> => ({
  control: readOne(board, 'control'),
  roster: readOne(board, 'roster'),
})

/** The units this person led, or stood in for, are without them. */
export function stepDown(board: Y.Doc, participantId: ParticipantId): void {
  for (const unit of readOne(board, 'units').values()) {
    if (unit.leadId === participantId) updateRecord(board, 'units', unit.id, { leadId: undefined })
    if (unit.deputyId === participantId) updateRecord(board, 'units', unit.id, { deputyId: undefined })
  }
}

/** Passes the lead among facilitators on; each time begins an epoch of its own. */
export function passTheLead(board: Y.Doc, leadId: ParticipantId): void {
  const epoch = (readOne(board, 'control')?.facilitation?.epoch ?? 0) + 1
  updateSingle(board, 'control', { facilitation: { leadId, epoch } })
}

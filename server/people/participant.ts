import * as v from 'valibot'
import * as Y from 'yjs'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import type { Actor } from '#shared/records/roles.ts'
import { type Participant, participantSchema } from '#shared/records/room.ts'

/** One person of the roster, the removed ones too; `null` where there is none. Reads that one record only. */
export function readParticipant(board: Y.Doc, participantId: string): Participant | null {
  const record = board.getMap('roster').get(participantId)
  if (!(record instanceof Y.Map)) return null
  const parsed = v.safeParse(participantSchema, record.toJSON())
  return parsed.success ? parsed.output : null
}

export const toSessionParticipant = (id: string, participant: Participant): SessionParticipant => ({
  id,
  name: participant.name,
  role: participant.role,
  unitId: participant.unitId ?? null,
})

export const toActor = (participant: SessionParticipant): Actor => ({
  participantId: participant.id,
  role: participant.role,
  unitId: participant.unitId,
})

import type * as Y from 'yjs'
import { readParticipant } from '#server/people/participant.ts'
import { type Refusal, refuse } from '#server/refusal.ts'
import type { Result } from '#shared/result.ts'
import { participantOfEndedPass } from './accessDocument.ts'

/** A secret that opens nothing: whoever holds a pass that was renewed is told so, and so is somebody who was removed since. */
export function refuseSecret(board: Y.Doc, access: Y.Doc, secret: string): Result<never, Refusal> {
  const participantId = participantOfEndedPass(access, secret)
  if (participantId === null) return refuse('unknown_invitation')
  return refuse(readParticipant(board, participantId)?.removed ? 'participant_removed' : 'pass_renewed')
}

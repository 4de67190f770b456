import { createSession } from '#client/session/api.ts'
import { rememberedSessions, rememberSession } from '#client/session/rememberedSessions.ts'
import type { LostChange } from '#client/session/setAside.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { forgetOnDevice, forgetWhatArrived } from './forgetOnDevice.ts'

/** What became of coming back; `unsent` is what this device kept of the person's words and the server never got. */
export type Resumed =
  | { readonly kind: 'back' }
  | { readonly kind: 'removed' | 'renewed'; readonly unsent: readonly LostChange[] }
  | { readonly kind: 'refused' }

/**
 * A session has run out, or the server has forgotten it: the personal pass that this browser remembers brings the same person
 * back without a word. Somebody who was taken off the workshop is forgotten here, and so is what is safe on the server of
 * somebody whose pass was renewed.
 */
export async function resumeSession(workshopId: string, participantId: string): Promise<Resumed> {
  const remembered = rememberedSessions().find((known) => known.participantId === participantId)
  if (!remembered) return { kind: 'refused' }
  const answer = await createSession({ pass: remembered.pass })
  if (answer.ok) {
    const { id, name, role, unitId } = answer.value.participant
    rememberSession({ ...remembered, participantId: id, name, role, unitId, pass: answer.value.pass })
    return { kind: id === participantId ? 'back' : 'refused' }
  }
  switch (answer.failure.code) {
    case 'participant_removed':
      return { kind: 'removed', unsent: await forgetOnDevice(closeCodes.forbidden, workshopId, participantId) }
    case 'pass_renewed':
      return { kind: 'renewed', unsent: await forgetWhatArrived(workshopId, participantId) }
    default:
      return { kind: 'refused' }
  }
}

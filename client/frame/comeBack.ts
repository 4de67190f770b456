import { createSession } from '#client/session/api.ts'
import { forgetOnDevice } from '#client/session/forgetOnDevice.ts'
import { rememberedSessions, rememberSession } from '#client/session/rememberedSessions.ts'
import { closeCodes } from '#shared/protocol/messages.ts'

/**
 * A session has run out, or the server has forgotten it: the personal pass that this browser remembers brings the same person
 * back without a word. Answers whether it did; somebody who was taken off the workshop is forgotten here.
 */
export async function comeBack(workshopId: string, participantId: string): Promise<boolean> {
  const remembered = rememberedSessions().find((known) => known.participantId === participantId)
  if (!remembered) return false
  const answer = await createSession({ pass: remembered.pass })
  if (answer.ok) {
    const { id, name, role, unitId } = answer.value.participant
    rememberSession({ ...remembered, participantId: id, name, role, unitId, pass: answer.value.pass })
    return id === participantId
  }
  if (answer.failure.code === 'participant_removed')
    await forgetOnDevice(closeCodes.forbidden, workshopId, participantId)
  return false
}

import { closeCodes } from '#shared/protocol/messages.ts'
import { createDeviceStore } from './deviceStore.ts'
import { forgetWorkshop } from './offlineCopy.ts'
import { forgetSession, forgetSessionsOf } from './rememberedSessions.ts'

/**
 * Forgets on this device what the end of a session asks to be forgotten: everything of a workshop that was deleted, and what
 * belonged to a person who was taken off it. A session that merely ran out keeps its copies: a pass brings the person back.
 */
export async function forgetOnDevice(code: number, workshopId: string, participantId: string): Promise<void> {
  const isDeleted = code === closeCodes.deleted
  if (!isDeleted && code !== closeCodes.forbidden) return
  if (isDeleted) forgetSessionsOf(workshopId)
  else forgetSession(participantId)
  const device = createDeviceStore()
  // A browser that refuses to open what it kept has kept nothing that could be forgotten.
  await forgetWorkshop(device, workshopId, isDeleted ? null : participantId).catch(() => undefined)
  device.close()
}

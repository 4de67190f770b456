import { closeCodes } from '#shared/protocol/messages.ts'
import { createDeviceStore } from './deviceStore.ts'
import { forgetDrafts } from './forgetDrafts.ts'
import { forgetWorkshop } from './offlineCopy.ts'
import { forgetSession, forgetSessionsOf } from './rememberedSessions.ts'
import { readUnsent } from './rescue/readUnsent.ts'
import type { LostChange } from './rescue/setAside.ts'

/** Whether this close code is the end for this device too: the workshop is gone, or the person was taken off it. */
export const isForGood = (code: number): boolean => code === closeCodes.deleted || code === closeCodes.forbidden

/**
 * Forgets on this device what the end of a session asks to be forgotten: everything of a workshop that was deleted, and what
 * belonged to a person who was taken off it. A session that merely ran out keeps its copies: a pass brings the person back.
 * Answers with what the person had written here and the server never got, which nobody can read any more after this.
 */
export async function forgetOnDevice(
  code: number,
  workshopId: string,
  participantId: string,
): Promise<readonly LostChange[]> {
  if (!isForGood(code)) return []
  const isDeleted = code === closeCodes.deleted
  if (isDeleted) forgetSessionsOf(workshopId)
  else forgetSession(participantId)
  forgetDrafts(workshopId, isDeleted ? null : participantId)
  const device = createDeviceStore()
  // A browser that refuses to open what it kept has kept nothing that could be forgotten.
  const unsent = await readUnsent(device, workshopId, participantId).catch(() => [])
  await forgetWorkshop(device, workshopId, isDeleted ? null : participantId).catch(() => undefined)
  device.close()
  return unsent
}

/**
 * A pass was renewed, perhaps since this device is in other hands now. What the server has is forgotten here; where anything
 * was not sent yet all is kept, and goes on its way when the person comes back. Answers with what waits.
 */
export async function forgetWhatArrived(workshopId: string, participantId: string): Promise<readonly LostChange[]> {
  const device = createDeviceStore()
  const unsent = await readUnsent(device, workshopId, participantId).catch(() => null)
  if (unsent?.length === 0) await forgetWorkshop(device, workshopId, participantId).catch(() => undefined)
  device.close()
  return unsent ?? []
}

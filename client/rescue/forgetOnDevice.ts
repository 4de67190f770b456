import { createDeviceStore } from '#client/session/deviceStore.ts'
import { forgetDrafts } from '#client/session/forgetDrafts.ts'
import { forgetWorkshop } from '#client/session/offlineCopy.ts'
import { forgetSession, forgetSessionsOf } from '#client/session/rememberedSessions.ts'
import type { LostChange } from '#client/session/setAside.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { unsentOnDevice } from './unsentOnDevice.ts'

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
  return forgetAll(workshopId, code === closeCodes.deleted ? null : participantId, participantId)
}

/** Somebody asks this device to forget them in this workshop: what it holds of it, and that they were there. */
export const forgetPerson = (workshopId: string, participantId: string): Promise<readonly LostChange[]> =>
  forgetAll(workshopId, participantId, participantId)

/** What this person wrote here and the server never got. */
export async function unsentOf(workshopId: string, participantId: string): Promise<readonly LostChange[]> {
  const device = createDeviceStore()
  // A browser that refuses to open what it kept has kept nothing.
  const unsent = await unsentOnDevice(device, workshopId, participantId).catch(() => [])
  device.close()
  return unsent
}

/** `whose` is `null` for everybody who has been in the workshop from here. */
async function forgetAll(workshopId: string, whose: string | null, reader: string): Promise<readonly LostChange[]> {
  if (whose === null) forgetSessionsOf(workshopId)
  else forgetSession(whose)
  forgetDrafts(workshopId, whose)
  const unsent = await unsentOf(workshopId, reader)
  const device = createDeviceStore()
  await forgetWorkshop(device, workshopId, whose).catch(() => undefined)
  device.close()
  return unsent
}

/**
 * A pass was renewed, perhaps since this device is in other hands now. What the server has is forgotten here; where anything
 * was not sent yet all is kept, and goes on its way when the person comes back. Answers with what waits.
 */
export async function forgetWhatArrived(workshopId: string, participantId: string): Promise<readonly LostChange[]> {
  const device = createDeviceStore()
  const unsent = await unsentOnDevice(device, workshopId, participantId).catch(() => null)
  if (unsent?.length === 0) await forgetWorkshop(device, workshopId, participantId).catch(() => undefined)
  device.close()
  return unsent ?? []
}

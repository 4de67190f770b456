import * as Y from 'yjs'
import type { Refusal } from '#server/refusal.ts'
import type { Surroundings } from '#server/surroundings.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { accessDocument } from '#server/sync/session.ts'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { type Result, success } from '#shared/result.ts'
import { inviteAllRoles } from './createWorkshop.ts'
import type { ImportedBoard } from './importedBoard.ts'

/** Makes a workshop of an imported board, with invitations of its own. */
export async function importWorkshop(
  rooms: Rooms,
  surroundings: Surroundings,
  { update, units }: ImportedBoard,
): Promise<Result<WorkshopCreated, Refusal>> {
  const workshopId = surroundings.newId<'workshop'>()
  return rooms.edit(workshopId, [boardDocument, accessDocument], ([board, access]) => {
    if (!board || !access) throw new Error('the board and the access document were asked for')
    Y.applyUpdate(board, update)
    return success({ workshopId, units: [...units], invitations: inviteAllRoles(access, workshopId, surroundings) })
  })
}

import * as Y from 'yjs'
import type { Surroundings } from '#server/surroundings.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { accessDocument } from '#server/sync/session.ts'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { inviteAllRoles } from './createWorkshop.ts'
import type { ImportedBoard } from './importedBoard.ts'

/** Makes a workshop of an imported board, with invitations of its own. The board is stored as it is, and opened when somebody comes. */
export async function importWorkshop(
  rooms: Rooms,
  surroundings: Surroundings,
  { update, units }: ImportedBoard,
): Promise<WorkshopCreated> {
  const workshopId = surroundings.newId<'workshop'>()
  const access = new Y.Doc()
  const invitations = inviteAllRoles(access, workshopId, surroundings)
  await rooms.begin(workshopId, [
    { document: boardDocument, update },
    { document: accessDocument, update: Y.encodeStateAsUpdate(access) },
  ])
  return { workshopId, units: [...units], invitations }
}

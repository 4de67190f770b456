import { contentHash } from '#shared/domain/contentHash.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { demoPeople } from '#shared/workshop/demo/people.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import type { DemoRoom } from './demoRoom.ts'
import type { DemoCast } from './gatherPeople.ts'

/** The CEO and every lead sign what stands on the board; the facilitator freezes it. */
export async function signAndFreeze(room: DemoRoom, cast: DemoCast): Promise<void> {
  const hash = await room.edit(boardDocument, (board) => contentHash(readSnapshot(board, 'board')))
  for (const { key, role } of demoPeople)
    if (role !== 'participant') await room.command(cast.people[key], { type: 'sign', choice: 'commit', hash })
  await room.command(cast.facilitator, { type: 'freeze' })
}

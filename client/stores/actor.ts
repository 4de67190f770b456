import type { SessionParticipant } from '#shared/protocol/http.ts'
import { type Actor, actorOf } from '#shared/records/roles.ts'
import type { Control } from '#shared/records/room.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

type Person = { readonly participantId: string; readonly joinedAs: SessionParticipant }

/** Who this person is to the permissions, as the roster has it now; until it has arrived, as they joined. */
export const actorOn = (board: BoardSnapshot, { participantId, joinedAs }: Person): Actor =>
  actorOf(participantId, board.roster.get(participantId) ?? joinedAs, (unitId) => board.units.get(unitId)?.deputyId)

const beforeArrival: Control = { phase: 'setup', step: 0, openedUnits: [], offeredUnits: [] }

/** Where the group is; until that has arrived, at the very beginning. */
export const controlOn = (board: BoardSnapshot): Control => board.control ?? beforeArrival

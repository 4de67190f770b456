import { standingSet } from '#shared/domain/standingSet.ts'
import type { WriteContext } from '#shared/permissions.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import { type Actor, actingRole, homeUnit } from '#shared/records/roles.ts'
import type { Control } from '#shared/records/room.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

type Person = { readonly participantId: string; readonly joinedAs: SessionParticipant }

/** Who this person is to the permissions, as the roster has it now. */
export function actorOf({ participantId, joinedAs }: Person, board: BoardSnapshot): Actor {
  const listed = board.roster.get(participantId)
  const role = listed?.role ?? joinedAs.role
  const unitId = homeUnit(role, listed?.unitId ?? joinedAs.unitId)
  const isDeputyOf = (id: string) => board.units.get(id)?.deputyId === participantId
  return { participantId, role: actingRole(role, unitId, isDeputyOf), unitId }
}

/** What the room allows now. */
export function contextOf(control: Control | null): WriteContext {
  return {
    phase: control?.phase ?? 'setup',
    isLocked: control?.isLocked === true,
    isFrozen: standingSet(control) !== null,
  }
}

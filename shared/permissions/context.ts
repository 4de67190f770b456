import { standingSet } from '#shared/domain/standingSet.ts'
import type { RoomContext } from '#shared/permissions.ts'
import type { Control } from '#shared/records/room.ts'

type RoomState = Pick<Control, 'phase' | 'isLocked' | 'frozen' | 'amending' | 'ballot'>

/** What the room's state says about writing and about commands. */
export const contextOf = (control: RoomState): RoomContext => ({
  phase: control.phase,
  isLocked: control.isLocked === true,
  isFrozen: standingSet(control) !== null,
})

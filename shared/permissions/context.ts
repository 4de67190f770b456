import { standingSet } from '#shared/domain/standingSet.ts'
import type { Phase } from '#shared/records/phases.ts'
import type { Control } from '#shared/records/room.ts'

/** What the room's state says about writing. */
export type WriteContext = {
  readonly phase: Phase
  /** The facilitator holds everyone: only facilitators write. */
  readonly isLocked: boolean
  /** The set of OKRs was frozen and no amendment is open. */
  readonly isFrozen: boolean
}

/** What it says about commands. */
export type RoomContext = WriteContext & {
  /** An amendment of the frozen set is open. */
  readonly isAmending: boolean
  /** A ballot is open. */
  readonly isVoting: boolean
}

type RoomState = Pick<Control, 'phase' | 'isLocked' | 'frozen' | 'amending'> & {
  readonly ballot?: Pick<NonNullable<Control['ballot']>, 'state'> | undefined
}

/** What the room's state says about writing and about commands. */
export const contextOf = (control: RoomState): RoomContext => ({
  phase: control.phase,
  isLocked: control.isLocked === true,
  isFrozen: standingSet(control) !== null,
  isAmending: control.frozen !== undefined && control.amending === true,
  isVoting: control.ballot?.state === 'open',
})

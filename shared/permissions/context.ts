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
  /** A ballot is open: what is voted on stays as it is. */
  readonly isVoting: boolean
}

/** What it says about commands. */
export type RoomContext = WriteContext & {
  /** An amendment of the frozen set is open. */
  readonly isAmending: boolean
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

import type { Returned } from '#client/rescue/returned.ts'
import type { SaveStatus } from '#client/session/saveStatus.ts'
import type { LostChange, SetAside } from '#client/session/setAside.ts'
import type { PresenceEntry, PresenceMessage } from '#shared/protocol/presence.ts'
import type { BoardSnapshot, OwnSnapshot, UnitSnapshot } from '#shared/records/snapshot.ts'
import type { LiveDocuments, OpenKind } from './liveDocument.ts'
import { readersDay } from './today.ts'

/** The read side: immutable mirrors of the documents this person may read, and how safe their work is. */
export type WorkshopState = {
  readonly board: BoardSnapshot
  /** The person's own unit's envelope; `null` for people without a unit. */
  readonly unit: UnitSnapshot | null
  readonly own: OwnSnapshot | null
  /** False until the board has arrived once. */
  readonly hasBoard: boolean
  readonly status: SaveStatus
  readonly unsaved: UnsavedRecords
  /** What could not be added, until the person has decided about it; oldest first. */
  readonly setAside: readonly SetAside[]
  /** What came of changes made offline, until it was read. */
  readonly returned: Returned | null
  readonly presence: ReadonlyMap<string, PresenceEntry>
  /** The session is over, by the close code: signed out, removed, or the workshop is gone. */
  readonly endedBy: number | null
  /** What this person had written and the server never got before the session was over: shown once, kept nowhere. */
  readonly unsent: readonly LostChange[]
  /** Add to this device's clock to get the server's. */
  readonly clockOffsetMs: number
  /** The reader's own day by the server's clock, `2027-03-01`: what rules and screens call today. */
  readonly today: string
}

/** The records of each document that wait for the server, `stickies/<id>`. */
export type UnsavedRecords = { readonly [Kind in OpenKind]: ReadonlySet<string> }

/** What is known before the server has said anything. */
export const stateBefore = ({ board, unit, own }: LiveDocuments): WorkshopState => ({
  ...emptyState,
  board: board.mirror.snapshot(),
  unit: unit?.mirror.snapshot() ?? null,
  own: own?.mirror.snapshot() ?? null,
  today: readersDay(emptyState.clockOffsetMs),
})

/** All that neither stands in a document nor on a calendar. */
export const emptyState: Omit<WorkshopState, OpenKind | 'today'> = {
  hasBoard: false,
  status: { kind: 'connecting' },
  unsaved: { board: new Set(), unit: new Set(), own: new Set() },
  setAside: [],
  returned: null,
  presence: new Map(),
  endedBy: null,
  unsent: [],
  clockOffsetMs: 0,
}

/** What waits now; the very same object where nothing has changed. */
export function unsavedOf({ board, unit, own }: LiveDocuments, before: UnsavedRecords): UnsavedRecords {
  const next = {
    board: sameOr(board.connection.unsavedRecords(), before.board),
    unit: sameOr(unit?.connection.unsavedRecords() ?? new Set<string>(), before.unit),
    own: sameOr(own?.connection.unsavedRecords() ?? new Set<string>(), before.own),
  }
  const isSame = next.board === before.board && next.unit === before.unit && next.own === before.own
  return isSame ? before : next
}

const sameOr = (next: ReadonlySet<string>, before: ReadonlySet<string>): ReadonlySet<string> =>
  next.size === before.size && [...next].every((path) => before.has(path)) ? before : next

export function withPresence(
  before: ReadonlyMap<string, PresenceEntry>,
  { entries, gone }: PresenceMessage,
): ReadonlyMap<string, PresenceEntry> {
  const presence = new Map(before)
  for (const connection of gone) presence.delete(connection)
  for (const entry of entries) presence.set(entry.connection, entry)
  return presence
}

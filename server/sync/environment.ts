import type { Store } from '#server/storage/store.ts'
import type { Counters } from './counters.ts'
import type { ServerDocument } from './session.ts'

/** Something an operator should know; never holds what people wrote. */
export type RoomIncident = { readonly what: string; readonly document: string; readonly error: unknown }

/** What the rooms of a workshop are given from outside. */
export type Environment = {
  readonly store: Store
  readonly counters: Counters
  readonly report: (incident: RoomIncident) => void
  /** Called after a change of a document is on the disk. */
  readonly flushed: (document: ServerDocument) => void
}

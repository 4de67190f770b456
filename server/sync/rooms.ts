import type * as Y from 'yjs'
import type { Result } from '#shared/result.ts'
import type { DocumentRef } from '#shared/workshop/documents.ts'
import type { Connection, ConnectionRefusal, RoomSocket, ServerDocument, Session } from './session.ts'

/** The open documents of all workshops: everything that is read or written goes through here. */
export type Rooms = {
  /** Calls `read` with the documents as they stand on the disk, all of one moment. It must not change them. */
  readonly read: <Value>(
    workshopId: string,
    documents: readonly ServerDocument[],
    read: (docs: readonly Y.Doc[]) => Value,
  ) => Promise<Value>
  /**
   * The server as its own Yjs client: edits several documents of a workshop, all or nothing, one edit after the other.
   * `edit` decides and changes in one go and may be called again on fresh documents; where it answers with a failure it
   * must not have changed anything. Resolves when the change is durable and on its way to the sockets.
   */
  readonly edit: <Value, Failure>(
    workshopId: string,
    documents: readonly ServerDocument[],
    edit: (docs: readonly Y.Doc[]) => Result<Value, Failure>,
  ) => Promise<Result<Value, Failure>>
  readonly exists: (workshopId: string) => Promise<boolean>
  readonly connect: (
    workshopId: string,
    document: DocumentRef,
    session: Session,
    socket: RoomSocket,
  ) => Promise<Connection | ConnectionRefusal>
  readonly disconnectParticipant: (workshopId: string, participantId: string, closeCode: number) => void
  /** Called after each durable change of a document, by a client or by the server; returns its end. */
  readonly afterFlush: (listener: (workshopId: string, document: ServerDocument) => void) => () => void
  /** Closes the workshop's sockets and removes everything stored of it. */
  readonly remove: (workshopId: string) => Promise<void>
  /** Finishes what is under way, then closes the sockets in good order. The store stays open: it belongs to `main`. */
  readonly close: () => Promise<void>
  readonly stats: () => RoomStats
}

export type RoomStats = {
  readonly workshops: number
  readonly rooms: number
  readonly sockets: number
  /** Since the start. */
  readonly updates: number
  readonly updateBytes: number
  readonly flushes: number
  readonly refused: number
  readonly reopened: number
  readonly compactions: number
  readonly sentBytes: number
}

/** Something an operator should know; never holds what people wrote. */
export type RoomIncident = { readonly what: string; readonly document: string; readonly error: unknown }

export declare function createRooms(options: {
  readonly store: import('#server/storage/store.ts').Store
  readonly report?: (incident: RoomIncident) => void
}): Rooms

import type * as Y from 'yjs'
import type { LoadedDocument, Store, VersionOf } from '#server/storage/store.ts'
import { limits } from '#shared/limits.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { boardDocument, type DocumentRef } from '#shared/records/documents.ts'
import type { Result } from '#shared/result.ts'
import { type Counters, createCounters } from './counters.ts'
import type { RoomIncident } from './environment.ts'
import {
  type Connection,
  type ConnectionRefusal,
  documentName,
  type RoomSocket,
  type ServerDocument,
  type Session,
} from './session.ts'
import { createWorkshop, type Workshop } from './workshop.ts'

/** The open documents of all workshops: everything that is read or written goes through here. */
export type Rooms = {
  /** Calls `read` with the documents as they stand on the disk, all of one moment. It must not change them. */
  readonly read: <Value>(
    workshopId: string,
    documents: readonly ServerDocument[],
    read: (docs: readonly Y.Doc[]) => Value,
  ) => Promise<Value>
  /** A document as the store has it, unread: for who reads it on another thread. */
  readonly stored: (workshopId: string, document: ServerDocument) => Promise<LoadedDocument>
  /**
   * The server as its own Yjs client: edits several documents of a workshop, all or nothing, one edit after the other.
   * `edit` decides and changes in one go and may be called again on fresh documents; where it answers with a failure it
   * must not have changed anything. Resolves when the change is durable and on its way to the sockets. `versionsOf` its
   * answer are kept with the change, or not at all.
   */
  readonly edit: <Value, Failure>(
    workshopId: string,
    documents: readonly ServerDocument[],
    edit: (docs: readonly Y.Doc[]) => Result<Value, Failure>,
    versionsOf?: (value: Value) => readonly VersionOf[],
  ) => Promise<Result<Value, Failure>>
  /** Stores the first state of documents of a workshop that nobody knows yet, unread: the updates were made elsewhere. */
  readonly begin: (workshopId: string, first: readonly FirstState[]) => Promise<void>
  readonly exists: (workshopId: string) => Promise<boolean>
  readonly connect: (
    workshopId: string,
    document: DocumentRef,
    session: Session,
    socket: RoomSocket,
  ) => Promise<Connection | ConnectionRefusal>
  readonly disconnectParticipant: (workshopId: string, participantId: string, closeCode: number) => void
  /** For how many milliseconds nobody has seen this person in the workshop; 0 while one of their devices is connected. */
  readonly absentMs: (workshopId: string, participantId: string) => number
  /** Called after each durable change of a document, by a client or by the server; returns its end. */
  readonly afterFlush: (listener: (workshopId: string, document: ServerDocument) => void) => () => void
  /** Closes the workshop's sockets and removes everything stored of it. */
  readonly remove: (workshopId: string) => Promise<void>
  /** Finishes what is under way, then closes the sockets in good order. The store stays open: it belongs to `main`. */
  readonly close: () => Promise<void>
  readonly stats: () => RoomStats
}

type FirstState = { readonly document: ServerDocument; readonly update: Uint8Array }

export type RoomStats = Readonly<Counters> & {
  readonly workshops: number
  readonly rooms: number
  readonly sockets: number
}

type Options = { readonly store: Store; readonly report?: (incident: RoomIncident) => void }

export function createRooms({ store, report = () => undefined }: Options): Rooms {
  const workshops = new Map<string, Workshop>()
  const listeners = new Set<(workshopId: string, document: ServerDocument) => void>()
  const counters = createCounters()
  const startedAt = Date.now()
  /** Workshop and participant → when their last socket closed; forgotten once it no longer matters. */
  const lastSeen = new Map<string, number>()
  let isClosing = false

  const flushed = (workshopId: string, document: ServerDocument) => {
    for (const listener of listeners) {
      try {
        listener(workshopId, document)
      } catch (error) {
        report({ what: 'a listener threw', document: documentName(workshopId, document), error })
      }
    }
  }
  const workshopOf = (workshopId: string): Workshop => {
    const known = workshops.get(workshopId)
    if (known) return known
    const environment = {
      store,
      counters,
      report,
      flushed: (document: ServerDocument) => flushed(workshopId, document),
    }
    const opened = createWorkshop(workshopId, environment)
    workshops.set(workshopId, opened)
    return opened
  }

  const stopWatching = store.watch((document, head) => {
    workshops.get(document.slice(0, document.indexOf('/')))?.grown(document, head)
  })
  const sweep = setInterval(() => {
    for (const [workshopId, workshop] of workshops) {
      workshop.putAwayUnused(Date.now() - limits.idleRoomMs)
      if (workshop.isIdle()) workshops.delete(workshopId)
    }
    for (const [key, at] of lastSeen) if (Date.now() - at > limits.leadAbsenceMs) lastSeen.delete(key)
  }, limits.idleRoomMs)
  sweep.unref()

  const everyone = () => true

  return {
    read: (workshopId, documents, read) => workshopOf(workshopId).read(documents, read),
    stored: (workshopId, document) => store.load(documentName(workshopId, document)),
    edit: (workshopId, documents, edit, versionsOf) => workshopOf(workshopId).edit(documents, edit, versionsOf),
    begin: async (workshopId, first) => {
      const named = first.map(({ document, update }) => ({ document: documentName(workshopId, document), update }))
      const { kind } = await store.append(named.map((entry) => ({ ...entry, after: 0 })))
      if (kind === 'behind') throw new Error(`${workshopId} has begun already`)
    },
    exists: async (workshopId) => {
      const name = documentName(workshopId, boardDocument)
      const open = workshops
        .get(workshopId)
        ?.rooms()
        .find((room) => room.name === name)
      return (open ? open.head : await store.head(name)) > 0
    },
    connect: async (workshopId, document, session, socket) => {
      if (isClosing) {
        socket.close(closeCodes.goingAway, 'the server is stopping')
        return { receive: () => undefined, keepAlive: () => undefined, closed: () => undefined }
      }
      const connection = await workshopOf(workshopId).connect(document, session, socket)
      if (typeof connection === 'string') return connection
      const closed = () => {
        lastSeen.set(`${workshopId}/${session.participantId}`, Date.now())
        connection.closed()
      }
      return { ...connection, closed }
    },
    absentMs: (workshopId, participantId) => {
      const isHere = workshops
        .get(workshopId)
        ?.rooms()
        .some(({ peers }) => [...peers].some((peer) => peer.participantId === participantId))
      return isHere ? 0 : Date.now() - (lastSeen.get(`${workshopId}/${participantId}`) ?? startedAt)
    },
    disconnectParticipant: (workshopId, participantId, closeCode) =>
      workshops
        .get(workshopId)
        ?.closePeers((peer) => peer.participantId === participantId, closeCode, 'this session has ended'),
    afterFlush: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    remove: async (workshopId) => {
      await workshopOf(workshopId).remove()
    },
    close: async () => {
      isClosing = true
      clearInterval(sweep)
      stopWatching()
      for (const workshop of workshops.values()) {
        await workshop.settled()
        workshop.closePeers(everyone, closeCodes.goingAway, 'the server is stopping')
        for (const room of workshop.rooms()) room.presence.stop()
      }
    },
    stats: () => {
      const rooms = [...workshops.values()].flatMap((workshop) => workshop.rooms())
      const sockets = rooms.reduce((sum, { peers }) => sum + peers.size, 0)
      return { workshops: workshops.size, rooms: rooms.length, sockets, ...counters }
    },
  }
}

import * as Y from 'yjs'
import type { VersionOf } from '#server/storage/store.ts'
import { limits } from '#shared/limits.ts'
import { mayRead } from '#shared/permissions.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { boardDocument, type DocumentRef } from '#shared/records/documents.ts'
import type { Result } from '#shared/result.ts'
import { editRooms } from './editing.ts'
import type { Environment } from './environment.ts'
import { flushMessages } from './flushing.ts'
import { actorIn, contextIn, isDocumentOf } from './membership.ts'
import { createOpenRooms } from './openRooms.ts'
import { createPeer, type Peer } from './peer.ts'
import { createQueue } from './queue.ts'
import type { Room, Waiting } from './room.ts'
import {
  type Connection,
  type ConnectionRefusal,
  documentName,
  type RoomSocket,
  type ServerDocument,
  type Session,
} from './session.ts'
import { isStateVector } from './stateVectors.ts'
import { createTick } from './tick.ts'
import { readClientMessage } from './wire.ts'

type Edit<Value, Failure> = (docs: readonly Y.Doc[]) => Result<Value, Failure>

/** Everything that happens in one workshop happens one after the other, so that a change is judged by what was before it. */
export type Workshop = {
  readonly read: <Value>(
    documents: readonly ServerDocument[],
    read: (docs: readonly Y.Doc[]) => Value,
  ) => Promise<Value>
  readonly edit: <Value, Failure>(
    documents: readonly ServerDocument[],
    edit: Edit<Value, Failure>,
    versionsOf?: (value: Value) => readonly VersionOf[],
  ) => Promise<Result<Value, Failure>>
  readonly connect: (
    document: DocumentRef,
    session: Session,
    socket: RoomSocket,
  ) => Promise<Connection | ConnectionRefusal>
  readonly closePeers: (isMeant: (peer: Peer) => boolean, code: number, reason: string) => void
  /** Another server has appended to a document. */
  readonly grown: (name: string, head: number) => void
  readonly remove: () => Promise<void>
  /** Resolves when every message that came in is on the disk. */
  readonly settled: () => Promise<void>
  readonly putAwayUnused: (before: number) => void
  readonly isIdle: () => boolean
  readonly rooms: () => readonly Room[]
}

/** What a waiting message costs beside its bytes. */
const messageOverhead = 256

export function createWorkshop(workshopId: string, environment: Environment): Workshop {
  const { store, counters, report } = environment
  const queue = createQueue()
  const rooms = createOpenRooms(store, workshopId, counters)
  let isFlushQueued = false
  let isRemoved = false

  const tick = createTick(() => {
    isFlushQueued = true
    const flush = queue.run(async () => {
      isFlushQueued = false
      await flushMessages(environment, rooms)
      if (rooms.all().some(({ waiting }) => waiting.length > 0)) planFlush()
    })
    flush.catch((error: unknown) => report({ what: 'flush failed', document: workshopId, error }))
  })
  const planFlush = () => {
    if (!isFlushQueued) tick.plan()
  }

  const relieve = (room: Room) => {
    const relief = queue.run(async () => {
      for (const peer of room.peers) peer.relieve(room.doc)
    })
    relief.catch((error: unknown) => report({ what: 'a slow reader was lost', document: room.name, error }))
  }

  const connectionTo = (room: Room, peer: Peer): Connection => {
    return {
      receive: (bytes) => {
        if (!peer.isOpen()) return
        const message = readClientMessage(bytes)
        if (!message || (message.kind === 'state' && !isStateVector(message.stateVector))) {
          peer.refuse('malformed')
          return
        }
        if (message.kind === 'ignored') return
        if (message.kind === 'presence') {
          room.presence.show(peer, message.state)
          return
        }
        const arrived = { peer, weight: bytes.length + messageOverhead }
        if (peer.weigh(arrived.weight) > limits.maxWaitingBytes) {
          peer.refuse('too_much_waiting')
          return
        }
        const waiting: Waiting =
          message.kind === 'state' ? { ...message, ...arrived } : { ...message, ...arrived, count: peer.count() }
        room.waiting.push(waiting)
        planFlush()
      },
      keepAlive: () => {
        if (peer.isBehind()) relieve(room)
        else peer.repeatSaved()
      },
      closed: () => rooms.leave(room, peer),
    }
  }

  return {
    read: (documents, read) => queue.run(async () => read((await openAll(documents)).map(({ doc }) => doc))),
    edit: (documents, edit, versionsOf) =>
      queue.run(async () => {
        // What was asked for before the workshop was deleted finds nothing, and leaves nothing behind.
        if (isRemoved) return edit(documents.map(() => new Y.Doc()))
        return editRooms(environment, rooms, documents, edit, versionsOf)
      }),
    connect: (document, session, socket) =>
      queue.run(async () => {
        const board = await openOrReport(boardDocument)
        if (!contextIn(board.doc)) return 'unknown'
        const actor = actorIn(board.doc, session.participantId)
        if (!actor || !mayRead(actor, document)) return 'forbidden'
        if (!isDocumentOf(board.doc, document)) return 'unknown'
        const room = await openOrReport(document)
        const peer = createPeer(session, socket, counters)
        const others = openPeersOf(session.participantId)
        if (others.length >= limits.socketsPerParticipant) others[0]?.close(closeCodes.tooMuch, 'opened too often')
        room.presence.enter(peer)
        room.peers.add(peer)
        return connectionTo(room, peer)
      }),
    closePeers: (isMeant, code, reason) => {
      for (const room of rooms.all()) {
        for (const peer of room.peers) if (isMeant(peer)) peer.close(code, reason)
      }
    },
    grown: (name, head) => {
      const found = () => rooms.all().find((room) => room.name === name)
      // In turn, not at once: a room that is just being opened may have read what was there before.
      const catchingUp = queue.run(async () => {
        const room = found()
        if (!room || head <= room.head) return
        await rooms.catchUp(room, null)
      })
      catchingUp.catch((error: unknown) => {
        report({ what: 'catching up failed', document: name, error })
        const room = found()
        if (room) rooms.drop(room)
      })
    },
    remove: () =>
      queue.run(async () => {
        for (const room of rooms.all()) {
          for (const peer of room.peers) peer.close(closeCodes.deleted, 'the workshop was deleted')
          room.waiting = []
        }
        await store.remove(workshopId)
        isRemoved = true
        for (const room of rooms.all()) rooms.drop(room)
      }),
    settled: async () => {
      while (tick.isPlanned() || !queue.isIdle()) {
        tick.hurry()
        await queue.idle()
      }
    },
    putAwayUnused: (before) => {
      if (queue.isIdle()) rooms.putAwayUnused(before)
    },
    isIdle: () => queue.isIdle() && rooms.all().length === 0,
    rooms: rooms.all,
  }

  /** The next connection tries again: what can't be read is never taken for empty. */
  async function openOrReport(document: ServerDocument): Promise<Room> {
    try {
      return await rooms.openCurrent(document)
    } catch (error) {
      report({ what: 'a document could not be opened', document: documentName(workshopId, document), error })
      throw error
    }
  }

  function openPeersOf(participantId: string): readonly Peer[] {
    const peers = rooms.all().flatMap((room) => [...room.peers])
    return peers.filter((peer) => peer.participantId === participantId && peer.isOpen())
  }

  function openAll(documents: readonly ServerDocument[]): Promise<readonly Room[]> {
    return Promise.all(documents.map(rooms.open))
  }
}

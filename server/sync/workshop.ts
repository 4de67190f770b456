import type * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import { mayRead } from '#shared/permissions.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import type { Result } from '#shared/result.ts'
import { boardDocument, type DocumentRef } from '#shared/workshop/documents.ts'
import { editRooms } from './editing.ts'
import type { Environment } from './environment.ts'
import { flushMessages } from './flushing.ts'
import { actorOf, contextOf, isDocumentOf } from './membership.ts'
import { createOpenRooms } from './openRooms.ts'
import { createPeer, type Peer } from './peer.ts'
import { createQueue } from './queue.ts'
import type { Room, Waiting } from './room.ts'
import type { Connection, ConnectionRefusal, RoomSocket, ServerDocument, Session } from './session.ts'
import { isStateVector } from './stateVectors.ts'
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
  let isFlushPlanned = false

  const planFlush = () => {
    if (isFlushPlanned) return
    isFlushPlanned = true
    const flush = queue.run(async () => {
      isFlushPlanned = false
      await flushMessages(environment, rooms)
      if (rooms.all().some(({ waiting }) => waiting.length > 0)) planFlush()
    })
    flush.catch((error: unknown) => report({ what: 'flush failed', document: workshopId, error }))
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
    edit: (documents, edit) => queue.run(() => editRooms(environment, rooms, documents, edit)),
    connect: (document, session, socket) =>
      queue.run(async () => {
        const board = await rooms.open(boardDocument)
        if (!contextOf(board.doc)) return 'unknown'
        const actor = actorOf(board.doc, session.participantId)
        if (!actor || !mayRead(actor, document)) return 'forbidden'
        if (!isDocumentOf(board.doc, document)) return 'unknown'
        const room = await rooms.open(document)
        const peer = createPeer(session, socket, counters)
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
      const room = rooms.all().find((one) => one.name === name)
      if (!room || head <= room.head) return
      const catchingUp = queue.run(async () => {
        if (head <= room.head || !rooms.all().includes(room)) return
        await rooms.catchUp(room, null)
        if (room.document.kind === 'board') rooms.closeForbidden()
      })
      catchingUp.catch((error: unknown) => {
        report({ what: 'catching up failed', document: name, error })
        rooms.drop(room)
      })
    },
    remove: () =>
      queue.run(async () => {
        for (const room of rooms.all()) {
          for (const peer of room.peers) peer.close(closeCodes.unknown, 'the workshop was deleted')
          room.waiting = []
        }
        await store.remove(workshopId)
        for (const room of rooms.all()) rooms.drop(room)
      }),
    settled: async () => {
      while (isFlushPlanned || !queue.isIdle()) await queue.idle()
    },
    putAwayUnused: (before) => {
      if (queue.isIdle()) rooms.putAwayUnused(before)
    },
    isIdle: () => queue.isIdle() && rooms.all().length === 0,
    rooms: rooms.all,
  }

  function openAll(documents: readonly ServerDocument[]): Promise<readonly Room[]> {
    return Promise.all(documents.map(rooms.open))
  }
}

import * as Y from 'yjs'
import type { Store } from '#server/storage/store.ts'
import { mayRead } from '#shared/permissions.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { boardDocument } from '#shared/records/documents.ts'
import type { Counters } from './counters.ts'
import { actorIn } from './membership.ts'
import type { Peer } from './peer.ts'
import { loadDoc, openRoom, type Room, readMissed } from './room.ts'
import { type ServerDocument, serverDocumentPath } from './session.ts'
import { stateVectorBefore } from './stateVectors.ts'

/** The rooms of one workshop. The board is open whenever another is: it says who may do what. */
export type OpenRooms = {
  readonly open: (document: ServerDocument) => Promise<Room>
  /** Not behind another server either: whoever comes in may have seen there what this one hasn't heard of yet. */
  readonly openCurrent: (document: ServerDocument) => Promise<Room>
  readonly all: () => readonly Room[]
  /** Drops a room whose memory can't be trusted any more; its sockets come back to a fresh one. */
  readonly drop: (room: Room, why?: 'reopening' | 'storeFailed') => void
  /** Takes a room back to what is on the disk, and tells its sockets what they missed; those who may not read it any more are closed. */
  readonly catchUp: (room: Room, unsaved: Uint8Array | null) => Promise<void>
  readonly leave: (room: Room, peer: Peer) => void
  /** Closes the sockets of those who may not read any more what they are reading. */
  readonly closeForbidden: () => void
  readonly putAwayUnused: (before: number) => void
}

export function createOpenRooms(store: Store, workshopId: string, counters: Counters): OpenRooms {
  const rooms = new Map<string, Room>()
  const boardPath = serverDocumentPath(boardDocument)

  const leave = (room: Room, peer: Peer) => {
    peer.left()
    if (!room.peers.delete(peer)) return
    room.presence.leave(peer)
    if (room.peers.size === 0) room.presence.stop()
    room.usedAt = Date.now()
  }
  const putAway = (room: Room) => {
    room.presence.stop()
    rooms.delete(serverDocumentPath(room.document))
  }

  const open = async (document: ServerDocument): Promise<Room> => {
    const path = serverDocumentPath(document)
    const room = rooms.get(path) ?? (await openRoom(store, workshopId, document))
    rooms.set(path, room)
    room.usedAt = Date.now()
    return room
  }
  const closeForbidden = () => {
    const board = rooms.get(boardPath)
    if (!board) return
    for (const room of rooms.values()) {
      for (const peer of room.peers) {
        const actor = actorIn(board.doc, peer.participantId)
        const isReadable = actor && room.document.kind !== 'access' && mayRead(actor, room.document)
        if (!isReadable) peer.refuse('not_readable')
      }
    }
  }
  /** Into a new document, since this one holds what the disk hasn't. */
  const readAfresh = async (room: Room, unsaved: Uint8Array | null) => {
    const before = unsaved ? stateVectorBefore(room.doc, unsaved) : Y.encodeStateVector(room.doc)
    Object.assign(room, await loadDoc(store, room.name, room.document))
    return { update: Y.encodeStateAsUpdate(room.doc, before) }
  }
  const catchUp = async (room: Room, unsaved: Uint8Array | null) => {
    const missed = unsaved ? null : await readMissed(store, room)
    const { update } = missed ?? (await readAfresh(room, unsaved))
    if (update) for (const peer of room.peers) peer.broadcast(room.doc, update)
    if (room.document.kind === 'board') closeForbidden()
  }

  return {
    open,
    openCurrent: async (document) => {
      const isNew = !rooms.has(serverDocumentPath(document))
      const room = await open(document)
      if (isNew || (await store.head(room.name)) <= room.head) return room
      await catchUp(room, null)
      return room
    },
    all: () => [...rooms.values()],
    drop: (room, why = 'reopening') => {
      counters.reopened += 1
      putAway(room)
      room.waiting = []
      for (const peer of room.peers) peer.close(closeCodes[why], 'opening the document afresh')
    },
    catchUp,
    leave,
    closeForbidden,
    putAwayUnused: (before) => {
      for (const room of rooms.values()) {
        const isUnused = room.peers.size === 0 && room.waiting.length === 0 && room.usedAt < before
        if (isUnused && serverDocumentPath(room.document) !== boardPath) putAway(room)
      }
      const board = rooms.get(boardPath)
      const isLast = board && rooms.size === 1 && board.peers.size === 0 && board.waiting.length === 0
      if (isLast && board.usedAt < before) putAway(board)
    },
  }
}

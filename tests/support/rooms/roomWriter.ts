import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import type { Rooms } from '#server/sync/rooms.ts'
import type { RoomSocket } from '#server/sync/session.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'
import { unitDocument } from '#shared/records/documents.ts'
import { idOf, type Person, sales, workshopId } from '#tests/support/sync/syncServer.ts'

const syncStep1 = 0

/** Somebody who writes into the envelope of Sales, on a socket without a network. */
export type RoomWriter = {
  readonly doc: Y.Doc
  /** How far the server has said that its own changes are saved: a Yjs clock of its client id. */
  readonly promisedClock: () => number
  /** How many of its own changes that are. */
  readonly acknowledged: () => number
  readonly isClosed: () => boolean
}

/** `socket` hears and may hinder what is sent to it. */
export async function enterRoom(rooms: Rooms, person: Person, socket: Partial<RoomSocket> = {}): Promise<RoomWriter> {
  const doc = new Y.Doc()
  const clocks: number[] = []
  let saved = 0
  let isClosed = false
  const hear = (bytes: Uint8Array) => {
    socket.send?.(bytes)
    const decoder = decoding.createDecoder(bytes)
    const number = decoding.readVarUint(decoder)
    if (number === messageNumbers.saved) saved = decoding.readVarUint(decoder)
    if (number === messageNumbers.sync && decoding.readVarUint(decoder) !== syncStep1)
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), rooms)
  }
  const connection = await rooms.connect(
    workshopId,
    unitDocument(sales),
    { participantId: idOf(person) },
    {
      bufferedBytes: () => 0,
      ...socket,
      send: hear,
      close: (code, reason) => {
        isClosed = true
        socket.close?.(code, reason)
      },
    },
  )
  if (typeof connection === 'string') throw new Error(connection)
  const send = (write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageNumbers.sync)
    write(encoder)
    if (!isClosed) connection.receive(encoding.toUint8Array(encoder))
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === rooms) return
    clocks.push(Y.getState(doc.store, doc.clientID))
    send((encoder) => sync.writeUpdate(encoder, update))
  })
  send((encoder) => sync.writeSyncStep1(encoder, doc))
  clocks.push(0)
  send((encoder) => sync.writeSyncStep2(encoder, new Y.Doc()))
  return {
    doc,
    promisedClock: () => clocks[saved - 1] ?? 0,
    acknowledged: () => Math.max(0, saved - 1),
    isClosed: () => isClosed,
  }
}

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import type { Rooms } from '#server/sync/rooms.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'
import type { PresenceState } from '#shared/protocol/presence.ts'
import type { DocumentRef } from '#shared/records/documents.ts'

/** One thing the server sent, and when, in milliseconds. */
export type Received = { readonly at: number; readonly bytes: Uint8Array }

/** Somebody with a document open, without a network between: what they would get over it is in `received`. */
export type Seat = {
  readonly doc: Y.Doc
  readonly received: readonly Received[]
  readonly show: (state: PresenceState) => void
  readonly leave: () => void
}

/** Sits down at a document the way a browser does: asks for it, offers what it has, and sends each change. */
export async function takeSeat(
  rooms: Rooms,
  workshopId: string,
  document: DocumentRef,
  participantId: string,
): Promise<Seat> {
  const doc = new Y.Doc()
  const received: Received[] = []
  let send: (bytes: Uint8Array) => void = () => undefined
  const connection = await rooms.connect(
    workshopId,
    document,
    { participantId },
    {
      send: (bytes) => {
        received.push({ at: performance.now(), bytes: bytes.slice() })
        const answer = take(doc, bytes)
        if (answer) send(answer)
      },
      close: (code, reason) => {
        throw new Error(`the socket of ${participantId} was closed with ${code}: ${reason}`)
      },
      bufferedBytes: () => 0,
    },
  )
  if (typeof connection === 'string') throw new Error(`${participantId} got no seat: ${connection}`)
  send = connection.receive
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== fromServer) send(message(messageNumbers.sync, (encoder) => sync.writeUpdate(encoder, update)))
  })
  send(message(messageNumbers.sync, (encoder) => sync.writeSyncStep1(encoder, doc)))
  return {
    doc,
    received,
    show: (state) =>
      send(message(messageNumbers.presence, (encoder) => encoding.writeVarString(encoder, JSON.stringify(state)))),
    leave: connection.closed,
  }
}

const fromServer = Symbol('from the server')

/** Takes in what the server sent; gives what is to be answered, `null` for nothing. */
function take(doc: Y.Doc, bytes: Uint8Array): Uint8Array | null {
  const decoder = decoding.createDecoder(bytes)
  if (decoding.readVarUint(decoder) !== messageNumbers.sync) return null
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageNumbers.sync)
  const bare = encoding.length(encoder)
  sync.readSyncMessage(decoder, encoder, doc, fromServer)
  return encoding.length(encoder) > bare ? encoding.toUint8Array(encoder) : null
}

function message(number: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, number)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

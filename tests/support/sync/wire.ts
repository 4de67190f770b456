import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as v from 'valibot'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { messageNumbers } from '#shared/protocol/messages.ts'
import { type PresenceMessage, presenceMessageSchema } from '#shared/protocol/presence.ts'
import type { Guest } from '#tests/support/rooms/guest.ts'

/** A socket with nothing between a test and the bytes: what came in, and how it ended. */
export type Wire = {
  readonly received: readonly Uint8Array[]
  readonly send: (bytes: Uint8Array) => void
  /** The status of a refused upgrade, or `101`. */
  readonly upgraded: Promise<number>
  readonly closed: Promise<number>
  readonly presence: () => readonly PresenceMessage[]
  readonly refusals: () => readonly string[]
  readonly close: () => void
}

export function openWire(url: string, path: string, headers: Readonly<Record<string, string>>): Wire {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, { headers, perMessageDeflate: false })
  socket.binaryType = 'arraybuffer'
  const received: Uint8Array[] = []
  const waiting: Uint8Array[] = []
  socket.on('message', (data: ArrayBuffer) => received.push(new Uint8Array(data)))
  socket.on('error', () => undefined)
  socket.on('open', () => {
    for (const bytes of waiting.splice(0)) socket.send(bytes)
  })
  const payloads = (number: number): readonly string[] =>
    received.flatMap((bytes) => {
      const decoder = decoding.createDecoder(bytes)
      return decoding.readVarUint(decoder) === number ? [decoding.readVarString(decoder)] : []
    })
  return {
    received,
    send: (bytes) => {
      if (socket.readyState === socket.CONNECTING) waiting.push(bytes)
      else socket.send(bytes)
    },
    upgraded: new Promise((resolve) => {
      socket.on('open', () => resolve(101))
      socket.on('unexpected-response', (_, response) => {
        resolve(response.statusCode ?? 0)
        response.destroy()
      })
      socket.on('close', () => resolve(0))
    }),
    closed: new Promise((resolve) => {
      socket.on('close', resolve)
    }),
    presence: () => payloads(messageNumbers.presence).map((json) => v.parse(presenceMessageSchema, JSON.parse(json))),
    refusals: () =>
      payloads(messageNumbers.refused).map((json) => (JSON.parse(json) as { readonly code: string }).code),
    close: () => socket.terminate(),
  }
}

/** The same, as somebody who has joined. */
export const wireOf = (url: string, guest: Guest, path: string): Wire =>
  openWire(url, `/sync/${guest.workshopId}/${path}`, { cookie: guest.cookie })

export const updateFrame = (update: Uint8Array): Uint8Array =>
  frame(messageNumbers.sync, (encoder) => sync.writeUpdate(encoder, update))
export const questionFrame = (doc: Y.Doc): Uint8Array =>
  frame(messageNumbers.sync, (encoder) => sync.writeSyncStep1(encoder, doc))
export const presenceFrame = (state: unknown): Uint8Array =>
  frame(messageNumbers.presence, (encoder) => encoding.writeVarString(encoder, JSON.stringify(state)))

/** What an edit under a client id of one's choice would send, on top of what `base` holds. */
export function updateBy(clientId: number, edit: (doc: Y.Doc) => void, base = new Y.Doc()): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(base))
  const before = Y.encodeStateVector(doc)
  doc.clientID = clientId
  edit(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

function frame(number: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, number)
    write(encoder)
  })
}

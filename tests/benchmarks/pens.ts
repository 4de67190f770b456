import * as decoding from 'lib0/decoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import type { Rooms } from '#server/sync/rooms.ts'
import type { Connection } from '#server/sync/session.ts'
import { stateMessage, updateMessage, wholeMessage } from '#server/sync/wire.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'
import type { DocumentRef } from '#shared/records/documents.ts'
import type { VirtualTime } from '#tests/support/runner/virtualTime.ts'

/** A document in which many people write one after the other, each under a Yjs client id and over a socket of their own. */
export type Pens = {
  readonly doc: Y.Doc
  readonly write: (participantId: string, edit: (doc: Y.Doc) => void) => Promise<void>
  /** This person's browser was reloaded: from now on they write under another client id. */
  readonly reload: (participantId: string) => void
}

const writingMs = 30

export function openPens(time: VirtualTime, rooms: Rooms, workshopId: string, document: DocumentRef): Pens {
  const doc = new Y.Doc()
  const pens = new Map<string, { readonly connection: Connection; readonly clientId: number }>()
  let reader: string | null = null
  let sender: string | null = null

  const openPen = async (participantId: string) => {
    const isReader = reader === null
    if (isReader) reader = participantId
    const socket = {
      send: (bytes: Uint8Array) => {
        if (isReader) take(doc, bytes)
      },
      close: (code: number, reason: string) => {
        throw new Error(`${participantId} was closed out of ${document.kind}: ${code} ${reason}`)
      },
      bufferedBytes: () => 0,
    }
    const connection = await within(time, rooms.connect(workshopId, document, { participantId }, socket))
    if (typeof connection === 'string') throw new Error(`${participantId} got no connection: ${connection}`)
    connection.receive(stateMessage(Y.encodeStateVector(doc)))
    connection.receive(wholeMessage(Y.encodeStateAsUpdate(new Y.Doc())))
    await time.run(() => false, time.now() + writingMs)
    const pen = { connection, clientId: new Y.Doc().clientID }
    pens.set(participantId, pen)
    return pen
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server' && sender !== null) pens.get(sender)?.connection.receive(updateMessage(update))
  })
  return {
    doc,
    write: async (participantId, edit) => {
      const { clientId } = pens.get(participantId) ?? (await openPen(participantId))
      sender = participantId
      doc.clientID = clientId
      edit(doc)
      sender = null
      await time.run(() => false, time.now() + writingMs)
    },
    reload: (participantId) => {
      const pen = pens.get(participantId)
      if (pen) pens.set(participantId, { ...pen, clientId: new Y.Doc().clientID })
    },
  }
}

/** Lets time go on until the work is done. */
export async function within<Value>(time: VirtualTime, work: Promise<Value>): Promise<Value> {
  let isDone = false
  const done = () => {
    isDone = true
  }
  work.then(done, done)
  await time.run(() => isDone, time.now() + 60_000)
  return work
}

function take(doc: Y.Doc, bytes: Uint8Array): void {
  const decoder = decoding.createDecoder(bytes)
  if (decoding.readVarUint(decoder) !== messageNumbers.sync) return
  if (decoding.readVarUint(decoder) !== sync.messageYjsSyncStep1) {
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), 'server')
  }
}

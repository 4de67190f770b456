import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { messageNumbers } from '#shared/protocol/messages.ts'
import type { Guest } from '#tests/support/rooms/guest.ts'

const syncStep2 = 1

/** A document as the server answers with it, to somebody who has nothing of it. */
export async function readDocument(url: string, guest: Guest, path: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${guest.workshopId}/${path}`, {
    headers: { cookie: guest.cookie },
  })
  socket.binaryType = 'arraybuffer'
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, messageNumbers.sync)
      sync.writeSyncStep1(encoder, doc)
      socket.send(encoding.toUint8Array(encoder))
    })
    socket.on('message', (data: ArrayBuffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data))
      if (decoding.readVarUint(decoder) !== messageNumbers.sync || decoding.readVarUint(decoder) !== syncStep2) return
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
      resolve()
    })
    socket.on('error', reject)
    socket.on('close', (code, reason) => reject(new Error(`${path} closed with ${code} ${reason}`)))
  })
  socket.removeAllListeners('close')
  socket.close()
  return doc
}

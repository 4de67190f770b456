import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { messageNumbers } from '#shared/protocol/messages.ts'
import type { IdOf } from '#shared/records/collections.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import type { Guest } from '#tests/support/rooms/guest.ts'

/** What a writer was told is saved: the clock of its client id, which no other writer ever has. */
export type Promised = { readonly path: string; readonly clientId: number; readonly clock: number }

export type Writer = {
  readonly promised: () => Promised | null
  /** Edits of which the server said that they are saved. */
  readonly acknowledged: () => number
  readonly isClosed: () => boolean
  /** Ends as a power cut would: nothing is sent any more. */
  readonly cut: () => void
}

/** How far it writes ahead of what is acknowledged. */
const ahead = 60
const syncStep1 = 0

/** Joins a document and edits one sticky of its own without a pause: registers and text, one update each. */
export async function openWriter(url: string, guest: Guest, path: string, stickyId: IdOf<'stickies'>): Promise<Writer> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${guest.workshopId}/${path}`, {
    headers: { cookie: guest.cookie },
  })
  const doc = new Y.Doc()
  /** The clock after each of its sync messages: the first is its (empty) SyncStep2. */
  const clocks: number[] = []
  let saved = 0
  let edits = 0
  let isWriting = false
  let isClosed = false

  const send = (write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageNumbers.sync)
    write(encoder)
    socket.send(encoding.toUint8Array(encoder))
  }
  const write = () => {
    while (isWriting && clocks.length - saved < ahead) {
      edits += 1
      if (!doc.getMap('stickies').has(stickyId))
        addRecord(doc, 'stickies', stickyId, { quadrant: 'strength', text: 'Measured', order: 'a0' })
      const sticky = doc.getMap('stickies').get(stickyId)
      if (!(sticky instanceof Y.Map)) throw new Error('the sticky is gone')
      const text = sticky.get('text')
      if (edits % 2 === 0 || !(text instanceof Y.Text)) sticky.set('order', `a${edits}`)
      else if (text.length > 100) text.delete(0, 50)
      else text.insert(text.length, `${edits} `)
    }
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === socket) return
    clocks.push(Y.getState(doc.store, doc.clientID))
    send((encoder) => sync.writeUpdate(encoder, update))
  })

  await new Promise<void>((resolve, reject) => {
    socket.binaryType = 'arraybuffer'
    socket.on('open', () => {
      send((encoder) => sync.writeSyncStep1(encoder, doc))
      clocks.push(0)
      send((encoder) => sync.writeSyncStep2(encoder, new Y.Doc()))
    })
    socket.on('error', reject)
    socket.on('close', (code) => {
      isClosed = true
      isWriting = false
      reject(new Error(`closed with ${code}`))
    })
    socket.on('message', (data: ArrayBuffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data))
      const number = decoding.readVarUint(decoder)
      if (number === messageNumbers.saved) saved = Math.max(saved, decoding.readVarUint(decoder))
      if (number === messageNumbers.sync && decoding.readVarUint(decoder) !== syncStep1) {
        Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), socket)
        if (!isWriting) {
          isWriting = true
          resolve()
        }
      }
      if (saved > 0) write()
    })
  })

  return {
    promised: () => {
      const clock = clocks[saved - 1]
      return clock === undefined ? null : { path, clientId: doc.clientID, clock }
    },
    acknowledged: () => Math.max(0, saved - 1),
    isClosed: () => isClosed,
    cut: () => {
      isWriting = false
      socket.removeAllListeners('close')
      socket.on('error', () => undefined)
      socket.terminate()
    },
  }
}

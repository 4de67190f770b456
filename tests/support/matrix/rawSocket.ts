import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { messageNumbers } from '#shared/protocol/messages.ts'
import { updateFrame } from '#tests/support/sync/wire.ts'

/** What the server made of one update: `saved`, the code it refused it with, or the code it closed with before that. */
export type WhatBecame = 'saved' | { readonly refused: string } | { readonly closed: number }

/** A bare WebSocket that speaks as little of the protocol as it takes to send updates. */
export type RawSocket = {
  readonly opened: Promise<void>
  readonly send: (update: Uint8Array) => Promise<WhatBecame>
  readonly close: () => void
}

export function openRawSocket(address: string): RawSocket {
  const socket = new WebSocket(address, { perMessageDeflate: false })
  socket.binaryType = 'arraybuffer'
  let sent = 0
  let settle: ((became: WhatBecame) => void) | null = null
  const became = (what: WhatBecame) => {
    settle?.(what)
    settle = null
  }
  socket.on('message', (data: ArrayBuffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    const number = decoding.readVarUint(decoder)
    if (number === messageNumbers.saved && decoding.readVarUint(decoder) >= sent && sent > 0) became('saved')
    if (number === messageNumbers.refused) became({ refused: JSON.parse(decoding.readVarString(decoder)).code })
  })
  socket.on('close', (closed) => became({ closed }))
  socket.on('error', () => undefined)
  return {
    opened: new Promise((resolve) => {
      socket.once('open', resolve)
      socket.once('close', () => resolve())
    }),
    send: (update) =>
      new Promise((resolve) => {
        if (socket.readyState !== socket.OPEN) return resolve({ closed: 0 })
        sent += 1
        settle = resolve
        socket.send(updateFrame(update))
      }),
    close: () => socket.terminate(),
  }
}

import type { Page } from 'playwright-core'
import { WebSocket } from 'ws'

/** Everything that came over a line to one device, in the order in which it came. */
export interface WireTap {
  readonly byteCount: () => number
  /** Whether a text was received, in any of the encodings that a program could read it from. */
  readonly holds: (text: string) => boolean
}

/** A tap on a page knows when all answers that have begun to arrive are in. */
export type PageTap = WireTap & { readonly isSettled: () => boolean }

/** `closeCode` is `null` while the socket is open. */
export type SocketTap = WireTap & { readonly closeCode: () => number | null; readonly close: () => void }

/** Listens to what a page receives over WebSockets and HTTP; open it before the page goes anywhere. */
export function tapPage(page: Page): PageTap {
  const pieces: Buffer[] = []
  let arriving = 0
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => pieces.push(Buffer.from(payload)))
  })
  page.on('requestfinished', (request) => {
    const keep = async () => {
      const response = await request.response()
      if (response) pieces.push(Buffer.from(JSON.stringify(response.headers())), await response.body())
    }
    arriving += 1
    // An answer that was left behind with its page can't be read any more.
    void keep()
      .catch(() => undefined)
      .finally(() => {
        arriving -= 1
      })
  })
  return { ...tapOf(pieces), isSettled: () => arriving === 0 }
}

/** A client of one's own, without the page's good manners: takes whatever a socket gives. */
export function tapSocket(url: string, cookie: string, greetings: readonly Uint8Array[]): SocketTap {
  const pieces: Buffer[] = []
  let closeCode: number | null = null
  const socket = new WebSocket(url, { headers: { cookie } })
  socket.binaryType = 'nodebuffer'
  socket.on('message', (piece: Buffer) => pieces.push(piece))
  socket.on('open', () => {
    for (const greeting of greetings) socket.send(greeting)
  })
  socket.on('error', () => undefined)
  socket.on('close', (code) => {
    closeCode = code
  })
  return {
    ...tapOf(pieces),
    closeCode: () => closeCode,
    close: () => socket.close(),
  }
}

/** Something that was received already. */
export const tapOf = (pieces: readonly Buffer[]): WireTap => ({
  byteCount: () => pieces.reduce((sum, { length }) => sum + length, 0),
  holds: (text) => {
    const received = Buffer.concat(pieces)
    return encodings(text).some((needle) => received.includes(needle))
  },
})

const encodings = (text: string): readonly Buffer[] => {
  const littleEndian = Buffer.from(text, 'utf16le')
  return [Buffer.from(text, 'utf8'), littleEndian, Buffer.from(littleEndian).swap16()]
}

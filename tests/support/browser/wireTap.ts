import type { Page } from 'playwright-core'
import { WebSocket } from 'ws'

/** Everything that came over a line to one device, in the order in which it came. */
export interface WireTap {
  readonly byteCount: () => number
  /** Whether a text was received, in any of the encodings that a program could read it from. */
  readonly holds: (text: string) => boolean
}

/** A tap on a page knows when all answers that have begun to arrive are in. */
export type PageTap = WireTap & { readonly settled: () => Promise<void> }

/** `closed` resolves with the close code. */
export type SocketTap = WireTap & { readonly closed: Promise<number>; readonly close: () => void }

/** Listens to what a page receives over WebSockets and HTTP; open it before the page goes anywhere. */
export function tapPage(page: Page): PageTap {
  const pieces: Buffer[] = []
  const arriving: Promise<void>[] = []
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => pieces.push(Buffer.from(payload)))
  })
  page.on('response', (response) => {
    const keep = async () => {
      const headers = JSON.stringify(await response.allHeaders())
      // A redirect and an answer cut off by leaving the page have no body.
      const body = await response.body().catch(() => Buffer.alloc(0))
      pieces.push(Buffer.from(headers), body)
    }
    arriving.push(keep())
  })
  return { ...tapOf(pieces), settled: async () => void (await Promise.allSettled(arriving)) }
}

/** A client of one's own, without the page's good manners: takes whatever a socket gives. */
export function tapSocket(url: string, cookie: string, greetings: readonly Uint8Array[]): SocketTap {
  const pieces: Buffer[] = []
  const socket = new WebSocket(url, { headers: { cookie } })
  socket.binaryType = 'nodebuffer'
  socket.on('message', (piece: Buffer) => pieces.push(piece))
  socket.on('open', () => {
    for (const greeting of greetings) socket.send(greeting)
  })
  socket.on('error', () => undefined)
  return {
    ...tapOf(pieces),
    closed: new Promise((resolve) => socket.on('close', resolve)),
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

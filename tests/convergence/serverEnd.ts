import { EventEmitter } from 'node:events'
import type { WebSocket } from 'ws'

/** Where the server's half of a simulated connection puts what it wants to say. */
export type Outlet = {
  readonly say: (frame: Frame) => void
  readonly bytesUnderWay: () => number
}

/** What travels over a connection. `gone`: it broke, nobody said good-bye. */
export type Frame =
  | { readonly kind: 'dial' | 'open' | 'ping' | 'pong' | 'gone' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'close'; readonly code: number; readonly reason: string }

export type ServerEnd = {
  /** What the server's transport is given. */
  readonly socket: WebSocket
  readonly hear: (frame: Frame) => void
}

const open = 1
const closing = 2
const closed = 3

/** As much of a socket of `ws` as the server's transport uses. */
export function createServerEnd({ say, bytesUnderWay }: Outlet): ServerEnd {
  const emitter = new EventEmitter()
  let readyState = open
  const end = (code: number, reason: string) => {
    if (readyState === closed) return
    readyState = closed
    emitter.emit('close', code, Buffer.from(reason))
  }
  const socket = Object.assign(emitter, {
    OPEN: open,
    send: (bytes: Uint8Array) => say({ kind: 'bytes', bytes: bytes.slice() }),
    ping: () => say({ kind: 'ping' }),
    close: (code: number, reason: string) => {
      if (readyState !== open) return
      readyState = closing
      say({ kind: 'close', code, reason })
    },
    terminate: () => {
      say({ kind: 'gone' })
      end(1006, '')
    },
  })
  Object.defineProperties(socket, {
    readyState: { get: () => readyState },
    bufferedAmount: { get: bytesUnderWay },
  })
  return {
    socket: socket as unknown as WebSocket,
    hear: (frame) => {
      if (readyState === closed) return
      if (frame.kind === 'bytes' && readyState === open) emitter.emit('message', Buffer.from(frame.bytes), true)
      if (frame.kind === 'pong') emitter.emit('pong')
      if (frame.kind === 'gone') end(1006, '')
      if (frame.kind === 'close') {
        if (readyState === open) say({ kind: 'close', code: frame.code, reason: '' })
        end(frame.code, frame.reason)
      }
    },
  }
}

import type { SeededRandom } from '#tests/support/runner/seed.ts'
import type { VirtualTime } from '#tests/support/runner/virtualTime.ts'
import { createServerEnd, type Frame, type ServerEnd } from './serverEnd.ts'
import { createPipe, type Wire } from './wire.ts'

/** What a device's connections go through. */
export type Network = {
  readonly time: VirtualTime
  readonly random: SeededRandom
  readonly wire: Wire
  /** A server that takes this connection; `null` while none is up. */
  readonly answer: () => Host | null
  /** Ends of the connections that are open, to break them. */
  readonly connections: Set<{ readonly breakOff: () => void }>
}

export type Host = {
  readonly serve: (end: ServerEnd, url: string) => void
  /** The server's ends, to break them when the server dies; returns the end of the watch. */
  readonly whenItDies: (breakOff: () => void) => () => void
}

type Handler<Event> = ((event: Event) => void) | null
type SocketClass = new (url: string | URL) => WebSocket

/** What a slow reader's buffers are made to look like, since no test fills them with megabytes. */
const slowReaderFactor = 4_000

/** A WebSocket class as browsers have it, over a simulated line. */
export function browserSocketClass(network: Network): SocketClass {
  class SimulatedSocket {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSING = 2
    static readonly CLOSED = 3
    readonly OPEN = 1
    readyState = 0
    binaryType = 'arraybuffer'
    onopen: Handler<unknown> = null
    onmessage: Handler<{ readonly data: ArrayBuffer }> = null
    onerror: Handler<unknown> = null
    onclose: Handler<{ readonly code: number; readonly reason: string }> = null
    readonly #say: (frame: Frame) => void
    readonly #breakOff: () => void

    constructor(readonly url: string) {
      const line = dial(network, url, (frame) => this.#hear(frame))
      this.#say = line.say
      this.#breakOff = line.breakOff
    }

    send(data: Uint8Array): void {
      if (this.readyState === SimulatedSocket.OPEN) this.#say({ kind: 'bytes', bytes: data.slice() })
    }

    close(code = 1005): void {
      if (this.readyState === SimulatedSocket.CONNECTING) this.#breakOff()
      else if (this.readyState === SimulatedSocket.OPEN) this.#say({ kind: 'close', code, reason: '' })
      this.readyState = Math.max(this.readyState, SimulatedSocket.CLOSING)
    }

    #hear(frame: Frame): void {
      if (this.readyState === SimulatedSocket.CLOSED) return
      switch (frame.kind) {
        case 'open':
          this.readyState = SimulatedSocket.OPEN
          this.onopen?.({})
          return
        case 'bytes':
          this.onmessage?.({ data: new Uint8Array(frame.bytes).buffer })
          return
        case 'ping':
          this.#say({ kind: 'pong' })
          return
        case 'close':
          if (this.readyState === SimulatedSocket.OPEN) this.#say(frame)
          this.#end(frame.code, frame.reason)
          return
        case 'gone':
          this.onerror?.({})
          this.#end(1006, '')
      }
    }

    #end(code: number, reason: string): void {
      this.readyState = SimulatedSocket.CLOSED
      this.onclose?.({ code, reason })
    }
  }
  return SimulatedSocket as unknown as SocketClass
}

/** Makes a connection: two pipes, and what happens to them when the network or one of the ends gives way. */
function dial(network: Network, url: string, hear: (frame: Frame) => void) {
  const { time, wire, random, connections } = network
  let end: ServerEnd | null = null
  let isBroken = false
  let stopWatchingServer: () => void = () => undefined

  const down = createPipe<Frame>(time, wire, 'down', (frame) => {
    hear(frame)
    if (frame.kind === 'gone' || frame.kind === 'close') forget()
  })
  const up = createPipe<Frame>(time, wire, 'up', (frame) => {
    if (frame.kind !== 'dial') {
      end?.hear(frame)
      return
    }
    const host = network.answer()
    if (!host) {
      down.put({ kind: 'gone' }, 0)
      return
    }
    end = createServerEnd({
      say: (frame) => {
        if (!isBroken) down.put(frame, sizeOf(frame))
      },
      bytesUnderWay: () => down.bytesUnderWay() * (wire.isSlowReader() ? slowReaderFactor : 1),
    })
    stopWatchingServer = host.whenItDies(() => {
      end = null
      up.empty()
      down.put({ kind: 'gone' }, 0)
    })
    down.put({ kind: 'open' }, 0)
    host.serve(end, url)
  })
  const forget = () => {
    connections.delete(connection)
    stopWatchingServer()
    stopWatchingWire()
    down.stop()
  }
  /** The device knows at once; the server at once or when it wonders about the silence. */
  const breakOff = () => {
    if (isBroken) return
    isBroken = true
    down.empty()
    if (random.below(2) === 0) up.empty()
    if (random.below(3) > 0) up.put({ kind: 'gone' }, 0)
    time.after(0, () => hear({ kind: 'gone' }))
    forget()
  }
  const connection = { breakOff }
  connections.add(connection)
  const stopWatchingWire = wire.watch(() => {
    if (wire.isDown()) breakOff()
  })
  if (wire.isDown()) time.after(wire.delay(), breakOff)
  else up.put({ kind: 'dial' }, 0)
  return {
    say: (frame: Frame) => {
      if (!isBroken) up.put(frame, sizeOf(frame))
    },
    breakOff,
  }
}

const sizeOf = (frame: Frame) => (frame.kind === 'bytes' ? frame.bytes.length : 2)

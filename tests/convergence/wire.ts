import type { SeededRandom } from '#tests/support/runner/seed.ts'
import type { VirtualTime } from '#tests/support/runner/virtualTime.ts'

/** How the network between a device and the server is just now. */
export type Wire = {
  /** How long a message takes this time, in milliseconds. */
  readonly delay: () => number
  readonly isBlocked: (way: Way) => boolean
  /** Whether connections break and can't be made. */
  readonly isDown: () => boolean
  /** Whether the device reads so slowly that the server's buffers fill up. */
  readonly isSlowReader: () => boolean
  readonly set: (state: WireState) => void
  /** Called when the network has changed; returns its end. */
  readonly watch: (listener: () => void) => () => void
}

export type Way = 'up' | 'down'

/** `mute` and `deaf`: a black hole one way. TCP keeps what was sent, so it arrives late rather than never. */
export type WireState = 'good' | 'cut' | 'silent' | 'mute' | 'deaf' | 'slow'

export function createWire(random: SeededRandom): Wire {
  const listeners = new Set<() => void>()
  const base = random.pick([1, 5, 20, 80, 250])
  const jitter = random.pick([0, 1, 3]) * base
  let state: WireState = 'good'
  return {
    delay: () => base + random.next() * jitter,
    isBlocked: (way) => state === 'silent' || (state === 'mute' && way === 'up') || (isDeaf(state) && way === 'down'),
    isDown: () => state === 'cut',
    isSlowReader: () => state === 'slow',
    set: (next) => {
      if (next === state) return
      state = next
      for (const listener of [...listeners]) listener()
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const isDeaf = (state: WireState) => state === 'deaf' || state === 'slow'

/** One way of a connection: what goes in comes out in its order, later, and waits while the way is blocked. */
export type Pipe<Item> = {
  readonly put: (item: Item, bytes: number) => void
  /** Put in and not yet out. */
  readonly bytesUnderWay: () => number
  readonly empty: () => void
  readonly stop: () => void
}

export function createPipe<Item>(time: VirtualTime, wire: Wire, way: Way, out: (item: Item) => void): Pipe<Item> {
  let underWay: { readonly at: number; readonly item: Item; readonly bytes: number }[] = []
  let bytesUnderWay = 0
  let lastAt = 0

  const pump = () => {
    while (!wire.isBlocked(way)) {
      const first = underWay[0]
      if (!first || first.at > time.now()) return
      underWay.shift()
      bytesUnderWay -= first.bytes
      out(first.item)
    }
  }
  const stopWatching = wire.watch(() => time.after(0, pump))
  return {
    put: (item, bytes) => {
      lastAt = Math.max(lastAt, time.now() + wire.delay())
      underWay.push({ at: lastAt, item, bytes })
      bytesUnderWay += bytes
      time.after(lastAt - time.now(), pump)
    },
    bytesUnderWay: () => bytesUnderWay,
    empty: () => {
      underWay = []
      bytesUnderWay = 0
    },
    stop: stopWatching,
  }
}

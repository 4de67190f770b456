import { webcrypto } from 'node:crypto'
import { createSeededRandom } from './seed.ts'

/**
 * A clock that jumps from event to event, and chance from a seed, for everything that runs in this process: Yjs draws its
 * client ids from it, the browser's provider and the server set their timers on it. To be imported before they are, since
 * some of them take hold of `Date.now` when they are loaded; while no time runs, everything is as ever.
 */
export type VirtualTime = {
  /** Milliseconds since the run began. */
  readonly now: () => number
  /** Calls back after so many virtual milliseconds; returns the way to call it off. */
  readonly after: (ms: number, call: () => void) => () => void
  /** Time doesn't move on while this work of the real world, a disk for example, is under way. */
  readonly meanwhile: <Value>(work: Promise<Value>) => Promise<Value>
  /** Lets events happen, one after the other, until the answer is yes or the time is over; answers whether it came. */
  readonly run: (isOver: () => boolean, until: number) => Promise<boolean>
}

/** How long work takes on a machine: what passes, at most, from one look at a fine clock to the next. */
const slowestMs = { calm: 0, slow: 8, verySlow: 40 } as const
export type Machine = keyof typeof slowestMs
export const machines = Object.keys(slowestMs) as readonly Machine[]

type Event = { readonly at: number; readonly number: number; call: (() => void) | null }
type Running = VirtualTime & {
  readonly work: () => number
  /** Whatever still runs in it stops where it is. */
  readonly end: () => void
  readonly chance: () => number
  readonly fill: (bytes: Uint8Array) => void
}

const poolBytes = 64
const epoch = Date.UTC(2026, 10, 20, 9)
let running: Running | null = null

const real = {
  now: Date.now,
  since: performance.now.bind(performance),
  random: Math.random,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  setImmediate,
}
const realRandomValues = webcrypto.getRandomValues.bind(webcrypto)

/**
 * Runs with a clock and a chance of its own. One at a time. Where the machine isn't calm, whoever looks at `performance.now`
 * finds that work has taken its time, so that what has a budget runs out of it as it would under load.
 */
export async function inVirtualTime<Value>(
  seed: number,
  body: (time: VirtualTime) => Promise<Value>,
  machine: Machine = 'calm',
): Promise<Value> {
  if (running) throw new Error('virtual time runs already')
  const time = createTime(seed, machine)
  running = time
  try {
    return await body(time)
  } finally {
    running = null
    time.end()
  }
}

function createTime(seed: number, machine: Machine): Running {
  const events = createHeap()
  const chance = createSeededRandom(seed ^ 0x5eed)
  const idChance = createSeededRandom(seed ^ 0x1d)
  const bulkChance = createSeededRandom(seed ^ 0xb01c)
  const workChance = createSeededRandom(seed ^ 0x30b)
  let now = 0
  let number = 0
  let underWay = 0
  let isEnded = false

  const settle = async () => {
    do await new Promise((resolve) => real.setImmediate(resolve))
    while (underWay > 0 && !isEnded)
  }
  return {
    now: () => now,
    after: (ms, call) => {
      number += 1
      const event: Event = { at: now + Math.max(0, ms), number, call }
      events.push(event)
      return () => {
        event.call = null
      }
    },
    meanwhile: async (work) => {
      underWay += 1
      try {
        return await work
      } finally {
        underWay -= 1
      }
    },
    run: async (isOver, until) => {
      await settle()
      while (!isEnded && !isOver()) {
        const next = events.pop()
        if (!next || next.at > until) {
          if (next) events.push(next)
          now = Math.max(now, until)
          return false
        }
        if (!next.call) continue
        // Late, where work took its time.
        now = Math.max(now, next.at)
        next.call()
        await settle()
      }
      return isOver()
    },
    end: () => {
      isEnded = true
    },
    work: () => {
      now += workChance.next() * slowestMs[machine]
      return now
    },
    chance: chance.next,
    fill: (bytes) => {
      // Who fills a pool does so now and then, and must not shift what the others draw.
      const source = bytes.length > poolBytes ? bulkChance : idChance
      for (let index = 0; index < bytes.length; index += 1) bytes[index] = source.below(256)
    },
  }
}

/** A binary heap, earliest first, first come first. */
function createHeap() {
  const events: Event[] = []
  const isBefore = (one: Event, other: Event) => one.at < other.at || (one.at === other.at && one.number < other.number)
  const at = (index: number): Event => {
    const event = events[index]
    if (!event) throw new Error(`no event at ${index}`)
    return event
  }
  const swap = (one: number, other: number) => {
    const kept = at(one)
    events[one] = at(other)
    events[other] = kept
  }
  return {
    push: (event: Event) => {
      let index = events.push(event) - 1
      for (let parent = (index - 1) >> 1; index > 0 && isBefore(at(index), at(parent)); parent = (index - 1) >> 1) {
        swap(index, parent)
        index = parent
      }
    },
    pop: (): Event | null => {
      const first = events[0]
      const last = events.pop()
      if (!first || !last) return null
      if (first === last) return first
      events[0] = last
      for (let index = 0; ; ) {
        const children = [2 * index + 1, 2 * index + 2].filter((child) => child < events.length)
        const least = children.reduce((best, child) => (isBefore(at(child), at(best)) ? child : best), index)
        if (least === index) return first
        swap(index, least)
        index = least
      }
    },
  }
}

/** What Node answers for a timer, as far as anyone here asks it. */
function timer(ms: number, call: () => void, isRepeated: boolean) {
  const time = running
  if (!time) throw new Error('no virtual time runs')
  let stop: () => void
  const ring = () => {
    if (isRepeated) stop = time.after(Math.max(1, ms), ring)
    call()
  }
  stop = time.after(ms, ring)
  const handle = { stop: () => stop(), unref: () => handle, ref: () => handle, hasRef: () => false }
  return handle
}

type Timer = ReturnType<typeof timer>
const isVirtual = (handle: unknown): handle is Timer =>
  typeof handle === 'object' && handle !== null && 'stop' in handle && 'hasRef' in handle

const clear = (realClear: (handle: never) => void) => (handle: unknown) => {
  if (isVirtual(handle)) handle.stop()
  else realClear(handle as never)
}

// Each provider of y-websocket listens for the end of the process.
process.setMaxListeners(0)
Object.assign(globalThis, {
  // What the browser's session asks of its page: it is in sight, and nobody tells it that the network has changed.
  location: { protocol: 'http:', host: 'room' },
  document: { visibilityState: 'visible' },
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  setTimeout: (call: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) =>
    running ? timer(ms, () => call(...given), false) : real.setTimeout(call, ms, ...given),
  setInterval: (call: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) =>
    running ? timer(ms, () => call(...given), true) : real.setInterval(call, ms, ...given),
  clearTimeout: clear(real.clearTimeout),
  clearInterval: clear(real.clearInterval),
})
Math.random = () => (running ? running.chance() : real.random())
Date.now = () => (running ? epoch + Math.floor(running.now()) : real.now())
performance.now = () => (running ? running.work() : real.since())
Object.assign(webcrypto, {
  getRandomValues: <Numbers extends Uint8Array>(numbers: Numbers): Numbers => {
    if (!running) return realRandomValues(numbers)
    running.fill(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))
    return numbers
  },
})

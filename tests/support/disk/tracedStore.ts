import { createMemoryStore } from '#server/storage/memory.ts'
import type { Store } from '#server/storage/store.ts'
import type { RoomSocket } from '#server/sync/session.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'

export type TraceEvent =
  | { readonly what: 'asked'; readonly flush: number }
  | { readonly what: 'flushed'; readonly flush: number }
  | { readonly what: 'saved' | 'update' | 'answer' | 'command'; readonly who: string }

export type Trace = {
  readonly events: readonly TraceEvent[]
  readonly note: (event: TraceEvent) => void
  /** How often something was asked of the disk so far. */
  readonly flushes: () => number
  /** What left the server while something that had been asked of the store was not yet on the disk. */
  readonly leaks: () => readonly string[]
}

export function createTrace(): Trace {
  const events: TraceEvent[] = []
  return {
    events,
    note: (event) => events.push(event),
    flushes: () => events.filter(({ what }) => what === 'asked').length,
    leaks: () => {
      const open = new Set<number>()
      return events.flatMap((event) => {
        if (event.what === 'asked') open.add(event.flush)
        else if (event.what === 'flushed') open.delete(event.flush)
        else if (open.size > 0) return [`${event.what} for ${event.who} before flush ${[...open].join(', ')}`]
        return []
      })
    },
  }
}

/**
 * A store that notes when it is asked to write, and when that would survive a power cut: some turns of the event loop
 * later. The impatient one says that it is done before it is, as the real one would if its wait were left out.
 */
export function createTracedStore(trace: Trace, manner: 'patient' | 'impatient' = 'patient'): Store {
  const store = createMemoryStore()
  let flushes = 0
  const flush = async () => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  }
  const traced =
    <Given extends readonly unknown[], Value>(write: (...given: Given) => Promise<Value>) =>
    async (...given: Given): Promise<Value> => {
      flushes += 1
      const number = flushes
      trace.note({ what: 'asked', flush: number })
      const answer = await write(...given)
      const flushed = flush().then(() => trace.note({ what: 'flushed', flush: number }))
      if (manner === 'patient') await flushed
      return answer
    }
  return {
    ...store,
    append: traced(store.append),
    claimClientIds: traced(store.claimClientIds),
  }
}

const syncStep2 = 1
const syncUpdate = 2

/** A socket that notes what of documents, and of what is saved, is sent to it. */
export function createTracedSocket(trace: Trace, who: string): RoomSocket {
  return {
    send: (bytes) => {
      const [number, step] = bytes
      if (number === messageNumbers.saved) trace.note({ what: 'saved', who })
      else if (number === messageNumbers.sync && step === syncUpdate) trace.note({ what: 'update', who })
      else if (number === messageNumbers.sync && step === syncStep2) trace.note({ what: 'answer', who })
    },
    close: () => undefined,
    bufferedBytes: () => 0,
  }
}

import * as Y from 'yjs'
import type { Store } from '#server/storage/store.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import type { VirtualTime } from '#tests/support/runner/virtualTime.ts'

/** The store that outlives the servers, and what it was given to keep, told apart from what anybody believes it has. */
export type Disk = {
  readonly store: Store
  /** The document as the updates say that the store has taken. */
  readonly kept: (documentName: string) => Y.Doc
  readonly documentNames: () => readonly string[]
  readonly appends: () => number
}

export function watchDisk(time: VirtualTime, store: Store): Disk {
  const documents = new Map<string, Y.Doc>()
  let appends = 0
  const kept = (name: string) => {
    const doc = documents.get(name) ?? new Y.Doc()
    documents.set(name, doc)
    return doc
  }
  const append: Store['append'] = async (entries, ...rest) => {
    const answer = await store.append(entries, ...rest)
    if (answer.kind === 'appended') {
      appends += 1
      for (const { document, update } of entries) if (update) Y.applyUpdate(kept(document), update)
    }
    return answer
  }
  const real = <Given extends unknown[], Value>(work: (...given: Given) => Promise<Value>) => {
    return (...given: Given) => time.meanwhile(work(...given))
  }
  return {
    store: everyCall({ ...store, append }, real),
    kept,
    documentNames: () => [...documents.keys()],
    appends: () => appends,
  }
}

/** One server's way to the disk: it takes its time, and ends in the middle of whatever it is doing when the server dies. */
export function gateStore(
  time: VirtualTime,
  random: SeededRandom,
  store: Store,
): { readonly store: Store; readonly kill: () => void } {
  let isDead = false
  const slowest = random.pick([0, 2, 10, 40])
  /** How long it takes until this server hears of what another one has appended. */
  const hearsAfterMs = random.pick([0, 0, 30, 1_000])
  const pause = (): Promise<void> => {
    const ms = random.below(4) === 0 ? 0 : random.next() * slowest
    return ms === 0 ? Promise.resolve() : new Promise((resolve) => time.after(ms, resolve))
  }
  const aliveOnly = (): Promise<void> => (isDead ? new Promise(() => undefined) : Promise.resolve())
  const gated = <Given extends unknown[], Value>(work: (...given: Given) => Promise<Value>) => {
    return async (...given: Given): Promise<Value> => {
      await pause()
      await aliveOnly()
      const value = await work(...given)
      await pause()
      await aliveOnly()
      return value
    }
  }
  const watch: Store['watch'] = (listener) =>
    store.watch((document, head) => {
      if (isDead) return
      if (hearsAfterMs === 0) listener(document, head)
      else
        time.after(hearsAfterMs, () => {
          if (!isDead) listener(document, head)
        })
    })
  return {
    store: { ...everyCall(store, gated), watch, close: async () => undefined },
    kill: () => {
      isDead = true
    },
  }
}

type Wrap = <Given extends unknown[], Value>(
  work: (...given: Given) => Promise<Value>,
) => (...given: Given) => Promise<Value>

/** The same store with every call that takes time wrapped; what it grows in later is wrapped too. */
function everyCall(store: Store, wrap: Wrap): Store {
  const wrapAll = <Port extends object>(port: Port): Port =>
    Object.fromEntries(
      Object.entries(port).map(([name, part]) => {
        if (name === 'watch') return [name, part]
        return [name, typeof part === 'function' ? wrap(part) : wrapAll(part)]
      }),
    ) as Port
  return wrapAll(store)
}

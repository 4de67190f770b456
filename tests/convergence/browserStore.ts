import type { DeviceStore, DeviceTransaction } from '#client/session/deviceStore.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import type { VirtualTime } from '#tests/support/runner/virtualTime.ts'

type Key = number | string
type Row = { readonly name?: string; readonly owner?: string; readonly id?: string }
type Tables = ReadonlyMap<string, ReadonlyMap<Key, Row>>

/** What one person's browser keeps on its disk. Its tabs share it; one that dies leaves what it was writing unwritten. */
export type BrowserStore = {
  readonly openTab: () => { readonly store: DeviceStore; readonly die: () => void }
}

export function createBrowserStore(time: VirtualTime, random: SeededRandom): BrowserStore {
  let tables: Tables = new Map()
  let lastKey = 0
  let last: Promise<unknown> = Promise.resolve()
  const slowest = random.pick([0, 3, 30, 300])
  const nextKey = () => {
    lastKey += 1
    return lastKey
  }
  const pause = () => new Promise<void>((resolve) => time.after(random.next() * slowest, resolve))

  return {
    openTab: () => {
      let isDead = false
      const never = () => new Promise<never>(() => undefined)
      const run: DeviceStore['run'] = (work) => {
        const done = last.then(async () => {
          await pause()
          if (isDead) return { kind: 'dead' } as const
          const draft = new Map([...tables].map(([name, rows]) => [name, new Map(rows)]))
          const value = await work(transactionOn(draft, nextKey))
          tables = draft
          return { kind: 'done', value } as const
        })
        last = done.catch(() => undefined)
        return done.then((outcome) => (outcome.kind === 'done' && !isDead ? outcome.value : never()))
      }
      return {
        store: { run, births: () => 1, close: () => undefined },
        die: () => {
          isDead = true
        },
      }
    },
  }
}

/** As much of an IndexedDB transaction as the product uses. */
function transactionOn(draft: Map<string, Map<Key, Row>>, nextKey: () => number): DeviceTransaction {
  const objectStore = (name: string) => {
    const rows = draft.get(name) ?? new Map<Key, Row>()
    draft.set(name, rows)
    const found = (value: string) => [...rows].filter(([, row]) => row.name === value || row.owner === value)
    return {
      add: async (row: Row) => {
        const key = nextKey()
        rows.set(key, row)
        return key
      },
      put: async (row: Row) => rows.set(row.id ?? nextKey(), row),
      delete: async (key: Key) => rows.delete(key),
      index: () => ({
        getAllKeys: async (value: string) => found(value).map(([key]) => key),
        getAll: async (value: string) => found(value).map(([, row]) => row),
      }),
    }
  }
  return { objectStore } as unknown as DeviceTransaction
}

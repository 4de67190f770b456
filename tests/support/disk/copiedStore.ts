import { createMemoryStore } from '#server/storage/memory.ts'
import type { Store } from '#server/storage/store.ts'

/** A backup: what these documents of a store hold now, in a store of its own that knows nothing of what comes later. */
export async function copyOf(store: Store, documents: readonly string[]): Promise<Store> {
  const copy = createMemoryStore()
  for (const document of documents) {
    const { snapshot, updates } = await store.load(document)
    let after = 0
    for (const update of [...(snapshot ? [snapshot] : []), ...updates]) {
      await copy.append([{ document, after, update }])
      after += 1
    }
  }
  return copy
}

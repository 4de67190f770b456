import type { Store } from './store.ts'

/** The store did not do what was asked: the disk is full, broken or damaged, or the database is gone. `cause` says it in its words. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** A store whose failures are told from the faults of those who use it: whatever it throws is a {@link StoreError}. */
export function withStoreErrors(store: Store): Store {
  const { append, claimClientIds, close, compact, head, load, remove, versions, watch, workshops } = store
  return {
    load: named(load),
    head: named(head),
    append: named(append),
    watch,
    compact: named(compact),
    versions: { list: named(versions.list), load: named(versions.load) },
    claimClientIds: named(claimClientIds),
    workshops: named(workshops),
    remove: named(remove),
    close,
  }
}

const named =
  <Given extends readonly unknown[], Value>(ask: (...given: Given) => Promise<Value>) =>
  async (...given: Given): Promise<Value> => {
    try {
      return await ask(...given)
    } catch (error) {
      throw new StoreError(error)
    }
  }

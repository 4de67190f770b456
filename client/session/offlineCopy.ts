import { type IDBPDatabase, openDB } from 'idb'
import * as Y from 'yjs'

const databaseName = 'offsite'
const storeName = 'updates'
const byName = 'byName'
const compactAfterRows = 200

type Row = { readonly name: string; readonly update: Uint8Array<ArrayBuffer> }

/** What this device keeps of one document, so that a reload without a network loses nothing. */
export type OfflineCopy = {
  /** Settles when what was kept has been applied; `false` where the browser refuses to keep anything. */
  readonly loaded: Promise<boolean>
  /** Whether every update so far is on this device's disk: none under way, none refused. */
  readonly isComplete: () => boolean
  readonly forget: () => Promise<void>
  readonly stop: () => void
}

/** The origin of what comes back from this device: it isn't news and isn't written again. */
export const offlineCopyOrigin = 'offline-copy'

/** Keeps `document` on this device under `name`; `onWritten` is called whenever a write has ended. */
export function keepOfflineCopy(document: Y.Doc, name: string, onWritten: () => void): OfflineCopy {
  let waiting = 0
  let hasFailed = false
  let isStopped = false
  const database = openDatabase()

  const write = async (update: Uint8Array) => {
    waiting += 1
    try {
      const open = await database
      const row: Row = { name, update: update.slice() }
      if (open) await open.put(storeName, row)
      else hasFailed = true
    } catch {
      // A full or failing disk: the status says that the changes are in this window only.
      hasFailed = true
    } finally {
      waiting -= 1
      if (!isStopped) onWritten()
    }
  }
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== offlineCopyOrigin) void write(update)
  }
  document.on('update', onUpdate)

  const loaded = database.then(async (open) => {
    if (!open) return false
    const rows = (await open.getAllFromIndex(storeName, byName, name)) as Row[]
    if (isStopped) return true
    document.transact(() => {
      for (const row of rows) Y.applyUpdate(document, row.update, offlineCopyOrigin)
    }, offlineCopyOrigin)
    if (rows.length > compactAfterRows) await replaceRows(open, name, Y.encodeStateAsUpdate(document))
    return true
  })

  return {
    loaded: loaded.catch(() => false),
    isComplete: () => waiting === 0 && !hasFailed,
    forget: async () => {
      const open = await database
      if (open) await replaceRows(open, name, null)
    },
    stop: () => {
      isStopped = true
      document.off('update', onUpdate)
    },
  }
}

async function openDatabase(): Promise<IDBPDatabase | null> {
  try {
    return await openDB(databaseName, 1, {
      upgrade: (database) => {
        database.createObjectStore(storeName, { autoIncrement: true }).createIndex(byName, 'name')
      },
    })
  } catch {
    return null
  }
}

async function replaceRows(database: IDBPDatabase, name: string, update: Uint8Array | null): Promise<void> {
  const transaction = database.transaction(storeName, 'readwrite')
  for (const key of await transaction.store.index(byName).getAllKeys(name)) await transaction.store.delete(key)
  if (update) await transaction.store.put({ name, update: update.slice() } satisfies Row)
  await transaction.done
}

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
  /** How many of the document's updates have been written to this device's disk, and how many are on their way. */
  readonly written: () => { readonly done: number; readonly waiting: number }
  readonly forget: () => Promise<void>
  readonly stop: () => void
}

/** The origin of what comes back from this device: it isn't news and isn't written again. */
export const offlineCopyOrigin = 'offline-copy'

/** Keeps `document` on this device under `name`; `onWritten` is called whenever a write has ended. */
export function keepOfflineCopy(document: Y.Doc, name: string, onWritten: () => void): OfflineCopy {
  let done = 0
  let waiting = 0
  let isStopped = false
  const database = openDatabase()

  const write = async (update: Uint8Array) => {
    const open = await database
    if (!open) return
    waiting += 1
    try {
      const row: Row = { name, update: update.slice() }
      await open.put(storeName, row)
      done += 1
    } catch {
      // A full or failing disk: the write isn't counted as done, and the status says so.
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
    written: () => ({ done, waiting }),
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

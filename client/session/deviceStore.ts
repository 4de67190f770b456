import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { OwnChange } from './unsavedChanges.ts'

/** One stored update of a document, or its whole state up to a moment. */
export type KeptUpdate = { readonly name: string; readonly update: Uint8Array<ArrayBuffer> }

/** A change made here that the server had not called durable when it was written down. */
export type KeptChange = OwnChange & { readonly name: string }

type Schema = DBSchema & {
  updates: { key: number; value: KeptUpdate; indexes: { byName: string } }
  unsaved: { key: number; value: KeptChange; indexes: { byName: string } }
  /** What was set aside, as `setAsideSchema` reads it. */
  aside: { key: string; value: { readonly id: string; readonly owner: string }; indexes: { byOwner: string } }
}
const storeNames = ['updates', 'unsaved', 'aside'] as const
export type DeviceTransaction = IDBPTransaction<Schema, typeof storeNames, 'readwrite'>

/** What this device keeps on its own disk, for all documents and all tabs. */
export type DeviceStore = {
  /**
   * Runs `work` as one transaction, all or nothing; resolves when it is on the disk. Rejects where the browser refuses: a
   * full disk, private browsing, a database that another tab holds back.
   */
  readonly run: <Value>(work: (transaction: DeviceTransaction) => Promise<Value>) => Promise<Value>
  /** How often the database was made from nothing: one more means that somebody deleted it while it was in use. */
  readonly births: () => number
  readonly close: () => void
}

const databaseName = 'offsite'
const version = 2
/** Another tab with an older page may hold the database back; nobody waits for it longer than this. */
const openPatienceMs = 3_000

export function createDeviceStore(): DeviceStore {
  let opening: Promise<IDBPDatabase<Schema>> | null = null
  let births = 0
  const letGo = () => {
    opening = null
  }
  const database = () => {
    if (opening) return opening
    const attempt = openDatabase(
      () => {
        births += 1
      },
      () => {
        if (opening === attempt) letGo()
      },
    )
    opening = attempt
    attempt.catch(() => {
      if (opening === attempt) letGo()
    })
    return attempt
  }
  const runOnce = async <Value>(work: (transaction: DeviceTransaction) => Promise<Value>): Promise<Value> => {
    const transaction = (await database()).transaction(storeNames, 'readwrite', { durability: 'strict' })
    const done = transaction.done
    // Whichever fails first is told; the other must not count as unhandled.
    done.catch(() => undefined)
    try {
      const value = await work(transaction)
      await done
      return value
    } catch (error) {
      abort(transaction)
      throw error
    }
  }

  return {
    run: async (work) => {
      try {
        return await runOnce(work)
      } catch (error) {
        if (!isLineLost(error)) throw error
        letGo()
        return runOnce(work)
      }
    },
    births: () => births,
    close: () => {
      opening?.then(
        (open) => open.close(),
        () => undefined,
      )
      letGo()
    },
  }
}

async function openDatabase(onBirth: () => void, onLost: () => void): Promise<IDBPDatabase<Schema>> {
  let giveUp: ReturnType<typeof setTimeout> | undefined
  const opened = openDB<Schema>(databaseName, version, {
    upgrade: (database, before) => {
      if (before === 0) onBirth()
      if (before < 1) database.createObjectStore('updates', { autoIncrement: true }).createIndex('byName', 'name')
      if (before < 2) {
        database.createObjectStore('unsaved', { autoIncrement: true }).createIndex('byName', 'name')
        database.createObjectStore('aside', { keyPath: 'id' }).createIndex('byOwner', 'owner')
      }
    },
    // A newer page, or somebody who clears the browser, must not have to wait for this one.
    blocking: (_current, _blocked, event) => {
      onLost()
      ;(event.target as IDBDatabase).close()
    },
    terminated: onLost,
  })
  const patience = new Promise<never>((_, reject) => {
    giveUp = setTimeout(() => reject(new Error('the database of this device is held back')), openPatienceMs)
  })
  try {
    return await Promise.race([opened, patience])
  } catch (error) {
    opened.then(
      (late) => late.close(),
      () => undefined,
    )
    throw error
  } finally {
    clearTimeout(giveUp)
  }
}

/** The connection was closed under us: by a clearing of the browser's data, or as Safari loses it after a long sleep. */
const isLineLost = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === 'InvalidStateError' || error.name === 'UnknownError' || /connection.*lost/i.test(error.message))

function abort(transaction: DeviceTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended already.
  }
}

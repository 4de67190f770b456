import * as Y from 'yjs'
import type { DeviceStore, DeviceTransaction } from './deviceStore.ts'
import { isOwnedBy, type SetAside } from './setAside.ts'
import type { OwnChange, UnsavedChanges } from './unsavedChanges.ts'

const compactAfterRows = 300

/** What this device keeps of one document, so that a reload without a network loses nothing. */
export type OfflineCopy = {
  /** Settles when what was kept has been applied, with the changes in it that the server may not have yet. */
  readonly loaded: Promise<readonly OwnChange[]>
  /** Writes an update down, and with it which changes the server has not called durable. */
  readonly keep: (update: Uint8Array) => void
  /** Whether this change is on this device's disk. */
  readonly isKept: (change: OwnChange) => boolean
  /** The browser refused the last write: what is new is in this window only. */
  readonly hasFailed: () => boolean
  /** These changes need no keeping track of any more. */
  readonly saved: (changes: readonly OwnChange[]) => void
  /** From now on the document is kept under what was set aside, and its copy goes, in one step. */
  readonly setAside: (entry: SetAside) => void
  /** Removes the copy; nothing more is written. */
  readonly forget: () => Promise<void>
  readonly stop: () => void
}

type Options = {
  readonly device: DeviceStore
  readonly document: Y.Doc
  /** `<workshop>/<document path>@<participant>` */
  readonly name: string
  readonly unsaved: UnsavedChanges
  /** What is there under this name belongs to an earlier copy that was set aside. */
  readonly startsEmpty: boolean
  readonly onWritten: () => void
}

/** The origin of what comes back from this device: it isn't news and isn't written again. */
export const offlineCopyOrigin = 'offline-copy'

/** Keeps a document on this device. Writes go one after the other; what waits meanwhile goes into one transaction. */
export function keepOfflineCopy({ device, document, name, unsaved, startsEmpty, onWritten }: Options): OfflineCopy {
  /** Only the rows that this window has read or written: another tab's are not ours to remove. */
  let rows: readonly number[] = []
  const marks = new Map<OwnChange, number>()
  let waiting: readonly Uint8Array[] = []
  let staleMarks: readonly number[] = []
  /** Whether the rows hold the whole document, so that adding to them is enough. */
  let isWhole = startsEmpty
  let births = 0
  let aside: SetAside | null = null
  let isAsideKept = false
  let hasFailed = false
  let isWriting = false
  let isStopped = false

  const write = async (transaction: DeviceTransaction): Promise<() => void> => {
    const updates = transaction.objectStore('updates')
    const marked = transaction.objectStore('unsaved')
    const standing = new Set(await updates.index('byName').getAllKeys(name))
    if (aside && !isAsideKept) await takeAlongOthers(transaction)
    // What is written is of this one moment, however long the disk takes.
    // Another tab has set aside, or tidied up, rows that this one builds on: adding to them would leave a hole.
    const isReborn = device.births() !== births
    const isTorn = isReborn || rows.some((row) => !standing.has(row))
    const isAnew = isTorn || !isWhole || rows.length > compactAfterRows
    const known = isTorn ? new Map<OwnChange, number>() : marks
    const entry = aside && { ...aside, state: stateOf(document), touched: touchedBy(unsaved.all()) }
    const [batch, gone, oldRows] = [waiting, staleMarks, isReborn ? [] : rows]
    const added = entry ? [] : isAnew ? [stateOf(document)] : batch.map((update) => update.slice())
    const unmarked = entry ? [] : unsaved.all().filter((change) => !known.has(change))
    const oldMarks = (entry || isTorn) && !isReborn ? [...gone, ...marks.values()] : gone

    for (const mark of oldMarks) await marked.delete(mark)
    if (entry || isAnew) for (const row of oldRows) await updates.delete(row)
    if (entry) await transaction.objectStore('aside').put(entry)
    const newRows: number[] = []
    for (const update of added) newRows.push(await updates.add({ name, update }))
    const newMarks: [OwnChange, number][] = []
    for (const change of unmarked) newMarks.push([change, await marked.add({ ...change, name })])
    return () => {
      waiting = waiting.slice(batch.length)
      staleMarks = staleMarks.slice(gone.length)
      rows = entry || isAnew ? newRows : [...oldRows, ...newRows]
      if (entry || known !== marks) marks.clear()
      for (const [change, mark] of newMarks) marks.set(change, mark)
      // Saved while this was being written: the mark came too late.
      for (const change of [...marks.keys()]) if (!unsaved.has(change)) unmark(change)
      births = device.births()
      isWhole = entry === null
      isAsideKept = entry !== null
      hasFailed = false
    }
  }

  /** What other tabs wrote down since this one looked builds on what it sets aside: it goes the same way. */
  const takeAlongOthers = async (transaction: DeviceTransaction) => {
    const { kept, changes } = await readCopy(transaction, name)
    const ownMarks = new Set([...marks.values(), ...staleMarks])
    applyAll(kept.filter(([row]) => !rows.includes(row)))
    for (const [mark, change] of changes) {
      if (ownMarks.has(mark)) continue
      unsaved.add(change, null)
      marks.set(change, mark)
    }
    rows = kept.map(([row]) => row)
  }

  const applyAll = (kept: Copy['kept']) =>
    document.transact(() => {
      for (const [, update] of kept) Y.applyUpdate(document, update, offlineCopyOrigin)
    }, offlineCopyOrigin)

  const unmark = (change: OwnChange) => {
    const mark = marks.get(change)
    if (mark === undefined) return
    marks.delete(change)
    staleMarks = [...staleMarks, mark]
  }

  const work = async () => {
    if (isWriting || isStopped) return
    isWriting = true
    try {
      while (!isStopped && (waiting.length > 0 || staleMarks.length > 0)) {
        const settle = await device.run(write)
        settle()
      }
    } catch {
      // A full or failing disk: the status says so, and the next change tries again with the whole document.
      hasFailed = true
      isWhole = false
      waiting = []
    } finally {
      isWriting = false
      if (!isStopped) onWritten()
    }
  }

  const keep = (update: Uint8Array) => {
    if (isStopped) return
    waiting = [...waiting, update]
    void work()
  }

  const load = async (): Promise<readonly OwnChange[]> => {
    if (startsEmpty) return []
    const { kept, changes } = await device.run((transaction) => readCopy(transaction, name))
    births = device.births()
    isWhole = true
    if (isStopped) return []
    rows = kept.map(([row]) => row)
    applyAll(kept)
    for (const [mark, change] of changes) marks.set(change, mark)
    return changes.map(([, change]) => change)
  }

  return {
    loaded: load().catch(() => {
      hasFailed = true
      return []
    }),
    keep,
    isKept: (change) => marks.has(change) || (isAsideKept && waiting.length === 0),
    hasFailed: () => hasFailed,
    saved: (changes) => {
      for (const change of changes) unmark(change)
      if (staleMarks.length > 0) void work()
    },
    setAside: (entry) => {
      aside = entry
      isAsideKept = false
      keep(noUpdate)
    },
    forget: async () => {
      isStopped = true
      await device.run((transaction) => removeCopy(transaction, name)).catch(() => undefined)
    },
    stop: () => {
      isStopped = true
    },
  }
}

const noUpdate = new Uint8Array()

/** What lies under one name, each with its key. */
type Copy = {
  readonly kept: readonly (readonly [row: number, update: Uint8Array])[]
  readonly changes: readonly (readonly [mark: number, change: OwnChange])[]
}

async function readCopy(transaction: DeviceTransaction, name: string): Promise<Copy> {
  const updates = transaction.objectStore('updates').index('byName')
  const marked = transaction.objectStore('unsaved').index('byName')
  const kept = pairs(await updates.getAllKeys(name), await updates.getAll(name))
  const changes = pairs(await marked.getAllKeys(name), await marked.getAll(name))
  return {
    kept: kept.map(([row, { update }]) => [row, update]),
    changes: changes.map(([mark, { touched, ranges }]) => [mark, { touched, ranges }]),
  }
}

const pairs = <Key, Value>(keys: readonly Key[], values: readonly Value[]): readonly (readonly [Key, Value])[] =>
  keys.flatMap((key, index) => {
    const value = values[index]
    return value === undefined ? [] : [[key, value] as const]
  })

/** Under which name a document is kept: each person's copy is their own, also where two share a browser. */
export const copyName = (workshopId: string, documentPath: string, participantId: string): string =>
  `${workshopId}/${documentPath}@${participantId}`

/** Removes what this device keeps of a workshop: for one person, or for everybody who has been in it. */
export async function forgetWorkshop(
  device: DeviceStore,
  workshopId: string,
  participantId: string | null,
): Promise<void> {
  const isMeant = (name: string) =>
    name.startsWith(`${workshopId}/`) && (participantId === null || name.endsWith(`@${participantId}`))
  await device.run(async (transaction) => {
    for (const store of [transaction.objectStore('updates'), transaction.objectStore('unsaved')])
      for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue())
        if (isMeant(cursor.value.name)) await cursor.delete()
    const aside = transaction.objectStore('aside')
    for (let cursor = await aside.openCursor(); cursor; cursor = await cursor.continue())
      if (isOwnedBy(cursor.value.owner, workshopId, participantId)) await cursor.delete()
  })
}

/** Removes one document's copy, whoever wrote it. */
async function removeCopy(transaction: DeviceTransaction, name: string): Promise<void> {
  for (const store of [transaction.objectStore('updates'), transaction.objectStore('unsaved')])
    for (const key of await store.index('byName').getAllKeys(name)) await store.delete(key)
}

const touchedBy = (changes: readonly OwnChange[]) => [...new Set(changes.flatMap(({ touched }) => touched))]

const stateOf = (document: Y.Doc) => Y.encodeStateAsUpdate(document).slice()

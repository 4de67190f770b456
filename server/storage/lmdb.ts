import { mkdirSync } from 'node:fs'
import { type Database, open, type RootDatabase } from 'lmdb'
import { sealed, unsealed } from './sealed.ts'
import type { Append, AppendAnswer, DocumentName, LoadedDocument, Store, VersionSummary } from './store.ts'

type NumberedKey = [document: DocumentName, number: number]
type NamedKey = [document: DocumentName, id: string]

type Tables = {
  readonly root: RootDatabase
  readonly heads: Database<number, string>
  readonly updates: Database<Uint8Array, NumberedKey>
  /** By the number of the last update they stand for. */
  readonly snapshots: Database<Uint8Array, NumberedKey>
  readonly owners: Database<string, NumberedKey>
  readonly versions: Database<VersionSummary, NamedKey>
  readonly versionStates: Database<Uint8Array, NamedKey>
}

/** The store of a single server: one lmdb environment in a folder, flushed to the disk before anything is acknowledged. */
export function createLmdbStore({ dataDir }: { readonly dataDir: string }): Store {
  const tables = openTables(dataDir)
  const { root, heads, updates, snapshots, owners, versions, versionStates } = tables
  const listeners = new Set<(document: DocumentName, head: number) => void>()

  /** lmdb resolves a transaction when it can be seen, which is before it would survive a power cut. */
  const durably = async <Value>(change: () => Value): Promise<Value> => {
    const value = await root.transaction(change)
    await root.flushed
    return value
  }

  return {
    load: async (document) => loadDocument(tables, document),
    append: async (entries) => {
      const answer = await durably(() => appendAll(tables, entries))
      if (answer.kind === 'appended') {
        for (const { document, after } of entries) for (const listener of listeners) listener(document, after + 1)
      }
      return answer
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    compact: async (document, snapshot, upTo) => {
      const head = heads.get(document) ?? 0
      if (upTo > head) throw new Error(`${document} ends at ${head}: no snapshot can stand for ${upTo}`)
      const newest = keysOf(snapshots, document).at(-1)?.[1] ?? 0
      if (newest >= upTo) return
      await durably(() => snapshots.putSync([document, upTo], sealed(snapshot)))
      const readBack = unsealed(snapshots.get([document, upTo]) ?? new Uint8Array())
      if (!readBack || !isSame(readBack, snapshot)) throw new Error(`the snapshot of ${document} can't be read back`)
      await durably(() => {
        for (const key of keysOf(snapshots, document)) if (key[1] < upTo) snapshots.removeSync(key)
        for (const key of keysOf(updates, document)) if (key[1] <= upTo) updates.removeSync(key)
      })
    },
    versions: {
      save: (document, { state, ...summary }) =>
        durably(() => {
          versions.putSync([document, summary.id], summary)
          versionStates.putSync([document, summary.id], sealed(state))
        }),
      list: async (document) =>
        [...versions.getRange({ start: [document, ''], end: [document, afterAllIds] })]
          .map(({ value }) => value)
          .sort((one, other) => one.at - other.at),
      load: async (document, id) => {
        const summary = versions.get([document, id])
        if (!summary) return null
        const state = unsealed(versionStates.get([document, id]) ?? new Uint8Array())
        if (!state) throw new Error(`version ${id} of ${document} is damaged`)
        return { ...summary, state }
      },
    },
    claimClientId: async (document, clientId, participantId) => {
      const known = owners.get([document, clientId])
      if (known !== undefined) return known
      return durably(() => {
        const first = owners.get([document, clientId])
        if (first === undefined) owners.putSync([document, clientId], participantId)
        return first ?? participantId
      })
    },
    workshops: async () =>
      [...heads.getKeys()].filter((name) => name.endsWith('/board')).map((name) => name.slice(0, -'/board'.length)),
    remove: (workshopId) => durably(() => removeAll(tables, `${workshopId}/`)),
    close: async () => {
      listeners.clear()
      await root.flushed
      await root.close()
    },
  }
}

const afterAllIds = '\uffff'

function openTables(dataDir: string): Tables {
  mkdirSync(dataDir, { recursive: true })
  const root = open({ path: dataDir, maxDbs: 8 })
  const binary = { encoding: 'binary' } as const
  return {
    root,
    heads: root.openDB<number, string>({ name: 'heads' }),
    updates: root.openDB<Uint8Array, NumberedKey>({ name: 'updates', ...binary }),
    snapshots: root.openDB<Uint8Array, NumberedKey>({ name: 'snapshots', ...binary }),
    owners: root.openDB<string, NumberedKey>({ name: 'owners' }),
    versions: root.openDB<VersionSummary, NamedKey>({ name: 'versions' }),
    versionStates: root.openDB<Uint8Array, NamedKey>({ name: 'versionStates', ...binary }),
  }
}

function appendAll({ heads, updates }: Tables, entries: readonly Append[]): AppendAnswer {
  const behind = entries.filter(({ document, after }) => (heads.get(document) ?? 0) !== after)
  if (behind.length > 0) return { kind: 'behind', documents: behind.map(({ document }) => document) }
  for (const { document, after, update } of entries) {
    updates.putSync([document, after + 1], sealed(update))
    heads.putSync(document, after + 1)
  }
  return { kind: 'appended', heads: entries.map(({ after }) => after + 1) }
}

/** One read transaction, so that head, snapshot and updates are of one moment. */
function loadDocument({ root, heads, updates, snapshots }: Tables, document: DocumentName): LoadedDocument {
  const beginReading = root.useReadTransaction.bind(root)
  const transaction = beginReading()
  try {
    const head = heads.get(document, { transaction }) ?? 0
    const newestFirst = { start: [document, head], end: [document, 0], reverse: true, transaction }
    let snapshot: Uint8Array | null = null
    let upTo = 0
    for (const { key, value } of snapshots.getRange(newestFirst)) {
      snapshot = unsealed(value)
      upTo = key[1]
      if (snapshot) break
    }
    if (upTo > 0 && !snapshot) throw new Error(`no snapshot of ${document} can be read`)
    const log: Uint8Array[] = []
    for (let number = upTo + 1; number <= head; number += 1) {
      const update = unsealed(updates.get([document, number], { transaction }) ?? new Uint8Array())
      if (!update) throw new Error(`update ${number} of ${document} is missing or damaged`)
      log.push(update)
    }
    return { head, snapshot, updates: log }
  } finally {
    transaction.done()
  }
}

const keysOf = (table: Database<Uint8Array, NumberedKey>, document: DocumentName): readonly NumberedKey[] => [
  ...table.getKeys({ start: [document, 0], end: [document, Number.MAX_SAFE_INTEGER] }),
]

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0

function removeAll({ heads, updates, snapshots, owners, versions, versionStates }: Tables, prefix: string): void {
  for (const name of [...heads.getKeys({ start: prefix })]) {
    if (!name.startsWith(prefix)) break
    heads.removeSync(name)
  }
  for (const table of [updates, snapshots, owners, versions, versionStates] as Database<
    unknown,
    NumberedKey | NamedKey
  >[]) {
    for (const key of [...table.getKeys({ start: [prefix, 0] })]) {
      if (!key[0].startsWith(prefix)) break
      table.removeSync(key)
    }
  }
}

import type { CopyableStore } from './keptCopies.ts'
import type { Append, AppendAnswer, Claim, DocumentName, LoadedDocument, VersionOf, VersionSummary } from './store.ts'
import {
  allOf,
  allUnder,
  everyKey,
  fromJson,
  namedKey,
  numberedKey,
  numberOfKey,
  openTables,
  partsOfKey,
  storeFormat,
  type Tables,
  toJson,
} from './tables.ts'

/**
 * The store of a single server: one lmdb environment in a folder, flushed to the disk before anything is acknowledged.
 * lmdb maps its file into memory, so that damage can end the process: examine what was there before (`openDataDirectory`).
 */
export function createLmdbStore({ dataDir }: { readonly dataDir: string }): CopyableStore {
  const tables = openTables(dataDir)
  const { root, snapshots, updates, owners, versions, versionStates } = tables
  const listeners = new Set<(document: DocumentName, head: number) => void>()

  /** Transactions of one moment are committed, and flushed, as one. */
  const durably = async <Value>(change: () => Value): Promise<Value> => {
    try {
      return await root.transaction(change)
    } catch (error) {
      throw await reasonOf(error)
    }
  }

  if (!tables.about.get('format')) root.transactionSync(() => tables.about.put('format', toJson(storeFormat)))

  return {
    load: async (document, after = 0) => loadLater(tables, document, after) ?? loadDocument(tables, document),
    head: async (document) => headOf(tables, document),
    append: async (entries, kept = []) => {
      const answer = await durably(() => appendAll(tables, entries, kept))
      if (answer.kind === 'appended') {
        for (const { document, after, update } of entries)
          if (update) for (const listener of listeners) listener(document, after + 1)
      }
      return answer
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    compact: async (document, snapshot, upTo) => {
      const head = headOf(tables, document)
      if (upTo > head) throw new Error(`${document} ends at ${head}: no snapshot can stand for ${upTo}`)
      const before = newestSound(tables, document) ?? 0
      if (before >= upTo) return
      await durably(() => snapshots.put(numberedKey(document, upTo), snapshot))
      const readBack = snapshots.get(numberedKey(document, upTo))
      if (!readBack || !isSame(readBack, snapshot)) throw new Error(`the snapshot of ${document} can't be read back`)
      // The one before stays, with all that came after it.
      await durably(() => {
        for (const table of ['snapshots', 'updates'] as const)
          for (const number of numbersOf(tables, table, document))
            if (number < before || (table === 'updates' && number === before))
              tables[table].remove(numberedKey(document, number))
      })
    },
    versions: {
      list: async (document) =>
        versions
          .keys(allOf(document))
          .flatMap((key) => fromJson<VersionSummary>(versions.get(key) ?? toJson(null)))
          .sort((one, other) => one.at - other.at),
      load: async (document, id) => {
        const summary = versions.get(namedKey(document, id))
        if (!summary) return null
        const state = versionStates.get(namedKey(document, id))
        if (!state) throw new Error(`version ${id} of ${document} is missing`)
        return { ...fromJson<VersionSummary>(summary), state }
      },
    },
    claimClientIds: async (claims) => {
      const known = claims.map((claim) => ownerOf(tables, claim))
      if (known.every((owner) => owner !== null)) return known
      return durably(() =>
        claims.map((claim) => {
          const first = ownerOf(tables, claim)
          if (first !== null) return first
          tables.owners.put(numberedKey(claim.document, claim.clientId), toJson(claim.owner))
          return claim.owner
        }),
      )
    },
    workshops: async () =>
      tables.heads
        .keys(everyKey)
        .map((key) => partsOfKey(key).document)
        .filter((name) => name.endsWith('/board'))
        .map((name) => name.slice(0, -'/board'.length)),
    remove: (workshopId) =>
      durably(() => {
        for (const table of [tables.heads, updates, snapshots, owners, versions, versionStates])
          for (const key of table.keys(allUnder(workshopId))) table.remove(key)
      }),
    copyTo: (folder) => root.backup(folder, true),
    transaction: () => (root.getStats() as { readonly lastTxnId: number }).lastTxnId,
    close: async () => {
      listeners.clear()
      await root.close()
    },
  }
}

const reasonWaitMs = 1_000

/** lmdb says apart from its answer, a moment later, why a commit failed: `No space left on device`. */
async function reasonOf(error: unknown): Promise<unknown> {
  const reason = error instanceof Error && 'commitError' in error ? error.commitError : null
  if (!(reason instanceof Promise)) return error
  const patience = new Promise((resolve) => setTimeout(resolve, reasonWaitMs).unref())
  return Promise.race([reason, patience]).then(
    () => error,
    (found: unknown) => found,
  )
}

function appendAll(tables: Tables, entries: readonly Append[], kept: readonly VersionOf[]): AppendAnswer {
  const behind = entries.filter(({ document, after }) => headOf(tables, document) !== after)
  if (behind.length > 0) return { kind: 'behind', documents: behind.map(({ document }) => document) }
  for (const { document, after, update } of entries) {
    if (!update) continue
    tables.updates.put(numberedKey(document, after + 1), update)
    tables.heads.put(document, toJson(after + 1))
  }
  for (const { document, version } of kept) {
    const { state, ...summary } = version
    tables.versions.put(namedKey(document, version.id), toJson(summary))
    tables.versionStates.put(namedKey(document, version.id), state)
  }
  return { kind: 'appended', heads: entries.map(({ after, update }) => (update ? after + 1 : after)) }
}

function ownerOf({ owners }: Tables, { document, clientId }: Claim): string | null {
  const owner = owners.get(numberedKey(document, clientId))
  return owner ? fromJson<string>(owner) : null
}

function headOf({ heads }: Tables, document: DocumentName): number {
  const head = heads.get(document)
  return head ? fromJson<number>(head) : 0
}

/** `null` where the log doesn't reach back so far, or hasn't come so far. */
function loadLater(tables: Tables, document: DocumentName, after: number): LoadedDocument | null {
  const head = headOf(tables, document)
  if (after === 0 || after > head) return null
  const keys = Array.from({ length: head - after }, (_, index) => numberedKey(document, after + 1 + index))
  const updates = keys.flatMap((key) => tables.updates.get(key) ?? [])
  return updates.length === keys.length ? { head, snapshot: null, updates } : null
}

/** lmdb shows everything that is read in one go as it was at one moment. */
function loadDocument(tables: Tables, document: DocumentName): LoadedDocument {
  const { snapshots, updates } = tables
  const head = headOf(tables, document)
  const sound = newestSound(tables, document)
  const upTo = sound ?? 0
  const numbers = numbersOf(tables, 'updates', document).filter((number) => number > upTo)
  const missing = numbers.findIndex((number, index) => number !== upTo + 1 + index)
  if (missing >= 0) throw new Error(`update ${upTo + 1 + missing} of ${document} is missing`)
  const end = upTo + numbers.length
  if (end !== head) throw new Error(`${document} ends at ${end}, and not at ${head} as its head says`)
  return {
    head,
    snapshot: sound === undefined ? null : snapshots.get(numberedKey(document, sound)),
    updates: numbers.map((number) => updates.get(numberedKey(document, number)) ?? new Uint8Array()),
  }
}

/** The snapshot to begin with; where none can be read, the log must begin at its beginning. */
const newestSound = (tables: Tables, document: DocumentName): number | undefined =>
  numbersOf(tables, 'snapshots', document).findLast((number) => tables.snapshots.isSound(numberedKey(document, number)))

const numbersOf = (tables: Tables, table: 'updates' | 'snapshots', document: DocumentName): readonly number[] =>
  tables[table].keys(allOf(document)).map(numberOfKey)

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0

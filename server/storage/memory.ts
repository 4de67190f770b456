import type { Append, AppendAnswer, DocumentName, Store, Version, VersionOf } from './store.ts'

type Log = {
  head: number
  snapshot: { readonly bytes: Uint8Array; readonly upTo: number } | null
  updates: readonly { readonly number: number; readonly bytes: Uint8Array }[]
}

/** A store that forgets everything when the process ends: for tests and for trying things out. */
export function createMemoryStore(): Store {
  const logs = new Map<DocumentName, Log>()
  const owners = new Map<string, string>()
  const versions = new Map<DocumentName, Map<string, Version>>()
  const listeners = new Set<(document: DocumentName, head: number) => void>()

  const logOf = (document: DocumentName): Log => logs.get(document) ?? { head: 0, snapshot: null, updates: [] }

  const append = async (entries: readonly Append[], kept: readonly VersionOf[] = []): Promise<AppendAnswer> => {
    const behind = entries.filter(({ document, after }) => logOf(document).head !== after)
    if (behind.length > 0) return { kind: 'behind', documents: behind.map(({ document }) => document) }
    for (const { document, after, update } of entries) {
      if (!update) continue
      const log = logOf(document)
      const number = after + 1
      logs.set(document, { ...log, head: number, updates: [...log.updates, { number, bytes: update.slice() }] })
    }
    for (const { document, version } of kept) {
      const all = versions.get(document) ?? new Map<string, Version>()
      versions.set(document, all.set(version.id, { ...version, state: version.state.slice() }))
    }
    for (const { document, after, update } of entries)
      if (update) for (const listener of listeners) listener(document, after + 1)
    return { kind: 'appended', heads: entries.map(({ after, update }) => (update ? after + 1 : after)) }
  }

  return {
    load: async (document, after = 0) => {
      const { head, snapshot, updates } = logOf(document)
      if (after > 0 && after >= (snapshot?.upTo ?? 0) && after <= head)
        return {
          head,
          snapshot: null,
          updates: updates.filter(({ number }) => number > after).map(({ bytes }) => bytes),
        }
      return { head, snapshot: snapshot?.bytes ?? null, updates: updates.map(({ bytes }) => bytes) }
    },
    head: async (document) => logOf(document).head,
    append,
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    compact: async (document, snapshot, upTo) => {
      const log = logOf(document)
      if (upTo > log.head) throw new Error(`${document} ends at ${log.head}: no snapshot can stand for ${upTo}`)
      if (log.snapshot && log.snapshot.upTo >= upTo) return
      const updates = log.updates.filter(({ number }) => number > upTo)
      logs.set(document, { head: log.head, snapshot: { bytes: snapshot.slice(), upTo }, updates })
    },
    versions: {
      list: async (document) =>
        [...(versions.get(document)?.values() ?? [])]
          .map(({ id, name, at }) => ({ id, name, at }))
          .sort((one, other) => one.at - other.at),
      load: async (document, id) => versions.get(document)?.get(id) ?? null,
    },
    claimClientIds: async (claims) =>
      claims.map(({ document, clientId, owner }) => {
        const key = `${document}/${clientId}`
        const first = owners.get(key) ?? owner
        owners.set(key, first)
        return first
      }),
    workshops: async () =>
      [...logs.keys()].filter((name) => name.endsWith('/board')).map((name) => name.slice(0, -'/board'.length)),
    remove: async (workshopId) => {
      for (const kept of [logs, owners, versions]) {
        for (const name of kept.keys()) if (name.startsWith(`${workshopId}/`)) kept.delete(name)
      }
    },
    close: async () => listeners.clear(),
  }
}

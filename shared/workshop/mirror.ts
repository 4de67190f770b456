import * as v from 'valibot'
import * as Y from 'yjs'
import { type CollectionName, collections, collectionsOf } from '#shared/records/collections.ts'
import type { DocumentKind } from '#shared/records/documents.ts'
import type { Mirrored, Snapshot } from '#shared/records/snapshot.ts'

export type Mirror<Kind extends DocumentKind> = {
  /** Immutable; a collection nothing happened to keeps its identity. */
  readonly snapshot: () => Snapshot<Kind>
  /** Called once per transaction that changed something; returns its end. */
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
}

/** Keeps a plain, parsed, immutable copy of a document in step with it, re-reading only the records that changed. */
export function createMirror<Kind extends DocumentKind>(document: Y.Doc, kind: Kind): Mirror<Kind> {
  const listeners = new Set<() => void>()
  const names: readonly CollectionName[] = collectionsOf[kind]
  const current: Record<string, unknown> = {}
  let snapshot: Snapshot<Kind>
  const publish = () => {
    snapshot = { ...current } as Snapshot<Kind>
  }

  const touched = new Set<CollectionName>()
  const stops = names.map((name) => {
    const map = document.getMap(name)
    current[name] = readCollection(name, map)
    const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      current[name] = reread(name, map, current[name], changedKeys(events))
      touched.add(name)
    }
    map.observeDeep(observer)
    return () => map.unobserveDeep(observer)
  })
  const afterAll = () => {
    if (touched.size === 0) return
    touched.clear()
    publish()
    for (const listener of listeners) listener()
  }
  document.on('afterAllTransactions', afterAll)
  publish()

  return {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => {
      for (const stop of stops) stop()
      document.off('afterAllTransactions', afterAll)
      listeners.clear()
    },
  }
}

/** One reading of a document, without following it. */
export function readSnapshot<Kind extends DocumentKind>(document: Y.Doc, kind: Kind): Snapshot<Kind> {
  const names: readonly CollectionName[] = collectionsOf[kind]
  return Object.fromEntries(names.map((name) => [name, readCollection(name, document.getMap(name))])) as Snapshot<Kind>
}

/** One reading of one collection, for those who need no more of a document. */
export function readOne<Name extends CollectionName>(document: Y.Doc, name: Name): Mirrored<Name> {
  return readCollection(name, document.getMap(name)) as Mirrored<Name>
}

function changedKeys(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const event of events) {
    const first = event.path[0]
    if (first !== undefined) keys.add(String(first))
    else for (const key of event.changes.keys.keys()) keys.add(key)
  }
  return keys
}

function reread(name: CollectionName, map: Y.Map<unknown>, before: unknown, keys: ReadonlySet<string>): unknown {
  if (collections[name].shape === 'single') return readSingle(name, map)
  const next = new Map(before as ReadonlyMap<string, unknown>)
  for (const key of keys) {
    const entry = readEntry(name, key, map.get(key))
    if (entry === null) next.delete(key)
    else next.set(key, entry)
  }
  return next
}

function readCollection(name: CollectionName, map: Y.Map<unknown>): unknown {
  if (collections[name].shape === 'single') return readSingle(name, map)
  const entries = new Map<string, unknown>()
  for (const [key, value] of map) {
    const entry = readEntry(name, key, value)
    if (entry !== null) entries.set(key, entry)
  }
  return entries
}

function readSingle(name: CollectionName, map: Y.Map<unknown>): unknown {
  const parsed = v.safeParse(collections[name].schema, plainFields(map))
  return parsed.success ? parsed.output : null
}

/** Strangers may write to a document: a record that doesn't fit its schema is not shown, rather than breaking a screen. */
function readEntry(name: CollectionName, id: string, value: unknown): unknown {
  const { shape, schema } = collections[name]
  if (shape === 'records' && !(value instanceof Y.Map)) return null
  const parsed = v.safeParse(schema, value instanceof Y.Map ? plainFields(value) : value)
  if (!parsed.success) return null
  if (shape === 'values') return parsed.output
  return 'removed' in parsed.output && parsed.output.removed ? null : { ...parsed.output, id }
}

function plainFields(map: Y.Map<unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [field, value] of map) {
    if (value === null || field === '__proto__') continue
    fields[field] =
      value instanceof Y.Text ? value.toString() : value instanceof Y.AbstractType ? value.toJSON() : value
  }
  return fields
}

import * as Y from 'yjs'
import type { CollectionName } from '#shared/records/collections.ts'
import type { Place } from './containers.ts'
import type { Landing, Landings } from './landing.ts'
import { coveredLength } from './ranges.ts'
import type { Settled } from './settling.ts'

/** One record that an update changes, and what of it. */
export type TouchedRecord = {
  readonly collection: CollectionName
  readonly key: string
  /** The record as it stood before; `null` where there was none. */
  readonly before: Y.Map<unknown> | null
  /** A record comes to stand under this key, be it for the first time or in place of another. */
  readonly isPlaced: boolean
  /** What stood under this key is taken away as a whole. */
  readonly isTaken: boolean
  /** Field → the plain values that are written to it and stay. */
  readonly written: ReadonlyMap<string, readonly unknown[]>
  /** Every field that is written or cleared. */
  readonly fields: ReadonlySet<string>
}

/** Every record that changes, by `collection/key`. */
export function touchedRecords(
  doc: Y.Doc,
  settled: Settled,
  { landings, removals }: Landings,
): ReadonlyMap<string, TouchedRecord> {
  const touched = new Map<string, Draft>()
  const touch = ({ collection, key, field }: Place): Draft => {
    const name = recordName(collection, key)
    const record = touched.get(name) ?? draftOf(doc, collection, key)
    touched.set(name, record)
    if (field !== null) record.fields.add(field)
    return record
  }
  for (const landing of landings) {
    const { item, parent, place } = landing
    const record = touch(place)
    if (!staysAlive(landing, settled)) continue
    const isRecord = item.content instanceof Y.ContentType && parent === doc.share.get(place.collection)
    if (isRecord) record.isPlaced = true
    if (place.field === null || !(item.content instanceof Y.ContentAny)) continue
    const written = record.written.get(place.field) ?? []
    record.written.set(place.field, written)
    for (const value of item.content.arr) written.push(value)
  }
  for (const { item, parent, place } of removals) {
    const record = touch(place)
    if (item.content instanceof Y.ContentType && parent === doc.share.get(place.collection)) record.isTaken = true
  }
  return touched
}

/** What a field says once the update is applied, where the update has to do with it; `undefined` for nothing. */
export function valuesAfter(record: TouchedRecord, field: string): readonly unknown[] {
  const written = record.written.get(field) ?? []
  if (written.length > 0) return written
  const isCleared = !record.isTaken && record.fields.has(field) && record.before?.has(field) === true
  return record.isPlaced || isCleared ? [undefined] : []
}

export const recordName = (collection: CollectionName, key: string): string => `${collection}/${key}`

type Draft = Omit<TouchedRecord, 'written' | 'fields'> & {
  isPlaced: boolean
  isTaken: boolean
  written: Map<string, unknown[]>
  fields: Set<string>
}

function draftOf(doc: Y.Doc, collection: CollectionName, key: string): Draft {
  const standing = doc.getMap(collection).get(key)
  const before = standing instanceof Y.Map ? standing : null
  return { collection, key, before, isPlaced: false, isTaken: false, written: new Map(), fields: new Set() }
}

/** Whether anything of it is left once the update has deleted what it deletes of its own. */
function staysAlive({ fresh: { struct, known } }: Landing, { deletedNew }: Settled): boolean {
  const start = struct.id.clock + known
  const end = struct.id.clock + struct.length
  return coveredLength(deletedNew.get(struct.id.client) ?? [], start, end) < end - start
}

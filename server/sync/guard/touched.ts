import * as Y from 'yjs'
import { type Fields, type RecordChange, recordName } from '#shared/permissions/recordChange.ts'
import { standingRecords } from '#shared/workshop/standingRecords.ts'
import type { Place } from './containers.ts'
import type { Landing, Landings } from './landing.ts'
import { coveredLength } from './ranges.ts'
import type { Settled } from './settling.ts'

/** Every record that changes, by `collection/key`. */
export function touchedRecords(
  doc: Y.Doc,
  settled: Settled,
  { landings, removals }: Landings,
): ReadonlyMap<string, RecordChange> {
  const standing = standingRecords(doc)
  const touched = new Map<string, Draft>()
  const touch = ({ collection, key, field }: Place): Draft => {
    const name = recordName(collection, key)
    const record = touched.get(name) ?? draftOf(collection, key, standing(collection, key))
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

type Draft = Omit<RecordChange, 'written' | 'fields'> & {
  isPlaced: boolean
  isTaken: boolean
  written: Map<string, unknown[]>
  fields: Set<string>
}

const draftOf = (collection: RecordChange['collection'], key: string, before: Fields | null): Draft => ({
  collection,
  key,
  before,
  isPlaced: false,
  isTaken: false,
  written: new Map(),
  fields: new Set(),
})

/** Whether anything of it is left once the update has deleted what it deletes of its own. */
function staysAlive({ fresh: { struct, known } }: Landing, { deletedNew }: Settled): boolean {
  const start = struct.id.clock + known
  const end = struct.id.clock + struct.length
  return coveredLength(deletedNew.get(struct.id.client) ?? [], start, end) < end - start
}

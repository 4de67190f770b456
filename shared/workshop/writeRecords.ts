import * as Y from 'yjs'
import {
  type CollectionName,
  collections,
  type IdOf,
  type ProseField,
  type RecordCollection,
  type RecordOf,
  type SingleCollection,
} from '#shared/records/collections.ts'

/** Marks what this person did here, so that undo takes back their own actions only. */
export const localOrigin = 'local'

type Patch<Name extends CollectionName> = {
  readonly [Field in Exclude<keyof RecordOf<Name>, ProseField<Name>>]?: RecordOf<Name>[Field] | undefined
}

/** Runs several edits as one step: one update on the wire, one undo. */
export function asOneStep<Value>(document: Y.Doc, edit: () => Value): Value {
  return document.transact(edit, localOrigin)
}

/** Adds a record; prose fields become shared text. An id that is already there is left as it is. */
export function addRecord<Name extends RecordCollection>(
  document: Y.Doc,
  collection: Name,
  id: IdOf<Name>,
  record: RecordOf<Name>,
): void {
  const all = document.getMap(collection)
  if (all.has(id)) return
  asOneStep(document, () => {
    all.set(id, toYMap(collection, record))
  })
}

/** Sets the given fields; `undefined` clears one. Prose is edited with `setProse` or in its own Y.Text. */
export function updateRecord<Name extends RecordCollection>(
  document: Y.Doc,
  collection: Name,
  id: IdOf<Name>,
  patch: Patch<Name>,
): void {
  const record = document.getMap(collection).get(id)
  if (!(record instanceof Y.Map)) return
  asOneStep(document, () => applyPatch(record, patch))
}

/** Like `updateRecord`, for a collection that is one record. */
export function updateSingle<Name extends SingleCollection>(
  document: Y.Doc,
  collection: Name,
  patch: Patch<Name>,
): void {
  asOneStep(document, () => applyPatch(document.getMap(collection), patch))
}

/** Marks a record as removed; what a colleague types into it meanwhile is kept. */
export function removeRecord<Name extends RecordCollection>(document: Y.Doc, collection: Name, id: IdOf<Name>): void {
  setRemoved(document, collection, id, true)
}

export function restoreRecord<Name extends RecordCollection>(document: Y.Doc, collection: Name, id: IdOf<Name>): void {
  setRemoved(document, collection, id, false)
}

/** The shared text behind a prose field; `null` while the record is unknown here. */
export function proseOf<Name extends CollectionName>(
  document: Y.Doc,
  collection: Name,
  id: IdOf<Name> | null,
  field: ProseField<Name>,
): Y.Text | null {
  const record = id === null ? document.getMap(collection) : document.getMap(collection).get(id)
  if (!(record instanceof Y.Map)) return null
  const text = record.get(field)
  return text instanceof Y.Text ? text : null
}

/** Changes shared text by its smallest difference, so that what others type elsewhere in it stays. */
export function setProse(text: Y.Text, next: string): void {
  const before = text.toString()
  if (before === next) return
  const { start, removed, inserted } = smallestDifference(before, next)
  const edit = () => {
    if (removed > 0) text.delete(start, removed)
    if (inserted.length > 0) text.insert(start, inserted)
  }
  if (text.doc) text.doc.transact(edit, localOrigin)
  else edit()
}

/** One replaced stretch that turns `before` into `next`; never cuts a surrogate pair in two. */
export function smallestDifference(
  before: string,
  next: string,
): { readonly start: number; readonly removed: number; readonly inserted: string } {
  const shorter = Math.min(before.length, next.length)
  let start = 0
  while (start < shorter && before[start] === next[start]) start += 1
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start -= 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === next[next.length - 1 - end]) end += 1
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end -= 1
  return { start, removed: before.length - start - end, inserted: next.slice(start, next.length - end) }
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff

/** A record as the document keeps it: registers as plain values, prose as shared text. */
export function toYMap<Name extends CollectionName>(collection: Name, record: RecordOf<Name>): Y.Map<unknown> {
  const map = new Y.Map<unknown>()
  const prose: readonly string[] = collections[collection].prose
  for (const [field, value] of Object.entries(record)) {
    if (value === undefined) continue
    map.set(field, prose.includes(field) ? new Y.Text(String(value)) : value)
  }
  return map
}

function applyPatch(record: Y.Map<unknown>, patch: object): void {
  for (const [field, value] of Object.entries(patch)) {
    if (value === undefined) {
      if (record.has(field)) record.delete(field)
    } else if (!isSameValue(record.get(field), value)) record.set(field, value)
  }
}

const isSameValue = (before: unknown, next: unknown) =>
  before === next || (typeof next === 'object' && JSON.stringify(before) === JSON.stringify(next))

function setRemoved(document: Y.Doc, collection: RecordCollection, id: string, removed: boolean): void {
  const record = document.getMap(collection).get(id)
  if (!(record instanceof Y.Map) || (record.get('removed') === true) === removed) return
  asOneStep(document, () => {
    if (removed) record.set('removed', true)
    else record.delete('removed')
  })
}

import type { CollectionName } from '#shared/records/collections.ts'

/** A record's fields by name: a plain map, or the very one that a document keeps. */
export type Fields = { readonly get: (field: string) => unknown; readonly has: (field: string) => boolean }

/**
 * What a change does to one record, in plain data. The server takes an update apart into these, the browser puts what a
 * person is about to write into them: whether that is allowed is asked in one place.
 */
export type RecordChange = {
  readonly collection: CollectionName
  readonly key: string
  /** The record as it stood before; `null` where there was none. */
  readonly before: Fields | null
  /** A record comes to stand under this key, be it for the first time or in place of another. */
  readonly isPlaced: boolean
  /** What stood under this key is taken away as a whole. */
  readonly isTaken: boolean
  /** Field → the plain values that are written to it and stay: an update may leave several that rule each other out. */
  readonly written: ReadonlyMap<string, readonly unknown[]>
  /** Every field that is written or cleared. */
  readonly fields: ReadonlySet<string>
}

/** The records among which a change is made. */
export type Records = {
  readonly standing: (collection: CollectionName, key: string) => Fields | null
  /** What else is changed together with it. */
  readonly changed: (collection: CollectionName, key: string) => RecordChange | undefined
}

/** What a field says once the change is made, where the change has to do with it; `undefined` for nothing. */
export function valuesAfter(change: RecordChange, field: string): readonly unknown[] {
  const written = change.written.get(field) ?? []
  if (written.length > 0) return written
  const isCleared = !change.isTaken && change.fields.has(field) && change.before?.has(field) === true
  return change.isPlaced || isCleared ? [undefined] : []
}

/** Under which a change is looked up among others: `keyResults/<id>`. */
export const recordName = (collection: CollectionName, key: string): string => `${collection}/${key}`

type Plain = Readonly<Record<string, unknown>>

/** A record that is put where none stands. */
export const additionOf = (collection: CollectionName, key: string, fields: Plain): RecordChange => ({
  collection,
  key,
  before: null,
  isPlaced: true,
  isTaken: false,
  ...whatIsSet(fields),
})

/** Fields that are set in a record that stands; `undefined` clears one. */
export const editOf = (collection: CollectionName, key: string, before: Plain, fields: Plain): RecordChange => ({
  collection,
  key,
  before: new Map(Object.entries(before)),
  isPlaced: false,
  isTaken: false,
  ...whatIsSet(fields),
})

const whatIsSet = (fields: Plain): Pick<RecordChange, 'written' | 'fields'> => ({
  written: new Map(Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [[field, [value]]]))),
  fields: new Set(Object.keys(fields)),
})

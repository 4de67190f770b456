import * as Y from 'yjs'
import { type CollectionName, collections, collectionsOf } from '#shared/records/collections.ts'
import type { DocumentKind } from '#shared/records/documents.ts'

export type Fields = Readonly<Record<string, unknown>>

/** `stickies/<id>` → plain fields, removed records included; `vision/` for one that is a collection; `{value}` for a value. */
export type Records = ReadonlyMap<string, Fields>

/** Everything a document says, record by record, in plain data. */
export function readRecords(document: Y.Doc, kind: DocumentKind): Records {
  const records = new Map<string, Fields>()
  const names: readonly CollectionName[] = collectionsOf[kind]
  for (const name of names) {
    const map = document.getMap(name)
    if (collections[name].shape === 'single') {
      if (map.size > 0) records.set(`${name}/`, map.toJSON())
      continue
    }
    for (const [id, value] of map)
      records.set(`${name}/${id}`, value instanceof Y.Map ? (value.toJSON() as Fields) : { value })
  }
  return records
}

import * as Y from 'yjs'
import { collections, type RecordOf, type SingleCollection } from '#shared/records/collections.ts'

/** Writes a collection that is one record, into a document that does not have it yet. */
export function writeSingle<Name extends SingleCollection>(document: Y.Doc, name: Name, record: RecordOf<Name>): void {
  const prose: readonly string[] = collections[name].prose
  for (const [field, value] of Object.entries(record))
    if (value !== undefined) document.getMap(name).set(field, prose.includes(field) ? new Y.Text(String(value)) : value)
}

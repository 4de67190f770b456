import * as Y from 'yjs'
import { collections, type RecordCollection, type RecordOf } from '#shared/records/collections.ts'
import { setProse, toYMap } from '#shared/workshop/writeRecords.ts'

/**
 * Makes a record say exactly this, adding it where it is missing and bringing it back where it was removed. Writes only
 * what differs; prose is changed by its smallest difference.
 */
export function writeRecord<Name extends RecordCollection>(
  document: Y.Doc,
  collection: Name,
  id: string,
  record: RecordOf<Name>,
): void {
  const all = document.getMap(collection)
  const existing = all.get(id)
  if (!(existing instanceof Y.Map)) {
    all.set(id, toYMap(collection, withoutId(record)))
    return
  }
  const fields = new Map(Object.entries(withoutId(record)).filter(([, value]) => value !== undefined))
  for (const field of [...existing.keys()]) if (!fields.has(field)) existing.delete(field)
  const prose: readonly string[] = collections[collection].prose
  for (const [field, value] of fields) {
    const before: unknown = existing.get(field)
    if (!prose.includes(field)) {
      if (JSON.stringify(before) !== JSON.stringify(value)) existing.set(field, value)
    } else if (before instanceof Y.Text) setProse(before, String(value))
    else existing.set(field, new Y.Text(String(value)))
  }
}

/** Entries carry their id for the reader's convenience; in the document it is the key alone. */
const withoutId = <Name extends RecordCollection>(record: RecordOf<Name>): RecordOf<Name> => {
  const { id: _, ...fields } = record as RecordOf<Name> & { readonly id?: string }
  return fields as RecordOf<Name>
}

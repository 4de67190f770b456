import * as Y from 'yjs'
import type { LostChange } from '#client/session/setAside.ts'
import { partsOf } from '#client/session/touched.ts'
import { type CollectionName, collections, type RecordOf } from '#shared/records/collections.ts'
import { anonymously } from '#shared/workshop/edits/anonymously.ts'
import { asOneStep, setProse, toYMap } from '#shared/workshop/writeRecords.ts'

/**
 * Writes what was lost into a document as new edits, under the same ids. In an envelope each one goes out by itself, under a
 * client id of its own: nobody is to see that two notes come from one person.
 */
export function writeAgain(document: Y.Doc, changes: readonly LostChange[], isEnvelope: boolean): void {
  if (isEnvelope) for (const change of changes) anonymously(document, () => writeOne(document, change))
  else
    asOneStep(document, () => {
      for (const change of changes) writeOne(document, change)
    })
}

function writeOne(document: Y.Doc, { path, fields }: LostChange): void {
  const parts = partsOf(path)
  if (!parts) return
  const { collection, id } = parts
  const all = document.getMap(collection)
  const { shape } = collections[collection]
  if (shape === 'values') {
    all.set(id, fields.value)
    return
  }
  const record = shape === 'single' ? all : all.get(id)
  if (record instanceof Y.Map) writeFields(collection, record, fields)
  // It was read from a document whose mirror parsed it; what doesn't fit is refused by the server once more.
  else all.set(id, toYMap(collection, fields as RecordOf<CollectionName>))
}

/** Whether writing these fields again takes a record's mark of being removed away: only a removal leaves it. */
export const bringsBack = (isRemoved: boolean, fields: Readonly<Record<string, unknown>>): boolean =>
  isRemoved && fields.removed !== true

function writeFields(collection: CollectionName, record: Y.Map<unknown>, fields: Readonly<Record<string, unknown>>) {
  const prose: readonly string[] = collections[collection].prose
  // Somebody took it away meanwhile: words that nobody sees would be lost after all.
  if (bringsBack(record.get('removed') === true, fields)) record.delete('removed')
  for (const [field, value] of Object.entries(fields)) {
    const text = record.get(field)
    if (value === null || value === undefined) record.delete(field)
    else if (!prose.includes(field)) record.set(field, value)
    else if (text instanceof Y.Text) setProse(text, String(value))
    else record.set(field, new Y.Text(String(value)))
  }
}

import * as Y from 'yjs'
import type { LostChange } from '#client/session/setAside.ts'
import { partsOf } from '#client/session/touched.ts'
import { type CollectionName, collections, type RecordOf } from '#shared/records/collections.ts'
import { anonymously } from '#shared/workshop/edits/anonymously.ts'
import { asOneStep, setProse, toYMap } from '#shared/workshop/writeRecords.ts'
import { isSame } from './compare/lostChanges.ts'
import type { Fields } from './compare/readRecords.ts'

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
    if (!isSame(all.get(id), fields.value)) all.set(id, fields.value)
    return
  }
  const record = shape === 'single' ? all : all.get(id)
  if (record instanceof Y.Map) writeFields(collection, record, fields)
  // It was read from a document whose mirror parsed it; what doesn't fit is refused by the server once more.
  else all.set(id, toYMap(collection, fields as RecordOf<CollectionName>))
}

/**
 * What writing these fields again does to a record that stands; `undefined` clears a field. What is there already is left
 * alone, and only a removal leaves a mark of being removed.
 */
export function fieldsWritten(standing: Fields, fields: Fields): Fields {
  const differing = Object.entries(fields).filter(([field, value]) => !isSame(value, standing[field]))
  const written = Object.fromEntries(differing.map(([field, value]) => [field, value ?? undefined]))
  // Somebody took it away meanwhile: words that nobody sees would be lost after all.
  return standing.removed === true && fields.removed !== true ? { ...written, removed: undefined } : written
}

function writeFields(collection: CollectionName, record: Y.Map<unknown>, fields: Fields): void {
  const prose: readonly string[] = collections[collection].prose
  for (const [field, value] of Object.entries(fieldsWritten(record.toJSON(), fields))) {
    const text = record.get(field)
    if (value === undefined) record.delete(field)
    else if (!prose.includes(field)) record.set(field, value)
    else if (text instanceof Y.Text) setProse(text, String(value))
    else record.set(field, new Y.Text(String(value)))
  }
}

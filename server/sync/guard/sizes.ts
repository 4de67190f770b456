import * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { DocumentKind } from '#shared/records/documents.ts'
import type { Type } from './containers.ts'
import type { Landings } from './landing.ts'
import { coveredLength } from './ranges.ts'
import type { RefusalCode } from './refusals.ts'
import type { NewStruct, Settled } from './settling.ts'

/** Whether collections, records and texts stay within their limits; `null` where they do. */
export function sizeRefusalOf(
  doc: Y.Doc,
  kind: DocumentKind,
  settled: Settled,
  { landings, removals }: Landings,
): RefusalCode | null {
  const newKeys = new Map<Type, { readonly collection: CollectionName; readonly keys: Set<string> }>()
  const growth = new Map<Type, number>()
  const grow = (text: Type, by: number) => growth.set(text, (growth.get(text) ?? 0) + by)

  for (const { fresh, item, parent, place } of landings) {
    if (item.content instanceof Y.ContentString) grow(parent, livingLength(fresh, settled))
    const sub = place.field ?? place.key
    if (parent instanceof Y.Text || parent._map.has(sub)) continue
    const grown = newKeys.get(parent) ?? { collection: place.collection, keys: new Set() }
    grown.keys.add(sub)
    newKeys.set(parent, grown)
  }
  for (const { item, parent, length } of removals) {
    if (item.content instanceof Y.ContentString) grow(parent, -length)
  }

  for (const [text, by] of growth) {
    const before = text instanceof Y.Text && text.doc ? text.length : 0
    if (by > 0 && before + by > limits.maxProseLength) return 'too_long'
  }
  for (const [parent, { collection, keys }] of newKeys) {
    const after = parent._map.size + keys.size
    const isCollection = parent === doc.share.get(collection)
    if (isCollection && after > recordLimit(kind, collection)) return 'full'
    if (!isCollection && after > limits.fieldsPerRecord) return 'too_many_fields'
  }
  return null
}

/** What of a new struct isn't deleted again by the same update. */
function livingLength({ struct, known }: NewStruct, { deletedNew }: Settled): number {
  const start = struct.id.clock + known
  const end = struct.id.clock + struct.length
  return end - start - coveredLength(deletedNew.get(struct.id.client) ?? [], start, end)
}

/** Counts removed records too: they stay in the document. */
function recordLimit(kind: DocumentKind, collection: CollectionName): number {
  if (collection === 'drivers') return limits.driversPerWorkshop
  const isEnvelope = kind === 'unit' || kind === 'own'
  if (isEnvelope && (collection === 'stickies' || collection === 'notes')) return limits.stickiesPerUnit
  return limits.recordsPerCollection
}

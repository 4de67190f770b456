import * as Y from 'yjs'
import { partsOf } from '#client/session/touched.ts'
import { collections } from '#shared/records/collections.ts'

/**
 * Tells of each field whether what stands in `fresh` was known in `aside` too: then it is older than what stands there, and
 * nobody has written it since.
 */
export function ancestryOf(aside: Y.Doc, fresh: Y.Doc): (path: string, field: string) => boolean {
  const isKnown = ({ client, clock }: Y.ID) => clock < Y.getState(aside.store, client)
  return (path, field) => {
    const parts = partsOf(path)
    if (!parts) return false
    const all = fresh.getMap(parts.collection)
    const { shape } = collections[parts.collection]
    const record = shape === 'records' ? all.get(parts.id) : all
    if (!(record instanceof Y.Map)) return false
    const item = record._map.get(shape === 'values' ? parts.id : field)
    // A field that was never set there is as old as its record.
    if (!item) return record._item === null || isKnown(record._item.id)
    if (!isKnown(item.id)) return false
    return !(item.content instanceof Y.ContentType) || isWholeKnown(item.content.type, isKnown)
  }
}

function isWholeKnown(type: Y.AbstractType<unknown>, isKnown: (id: Y.ID) => boolean): boolean {
  for (let item = type._start; item !== null; item = item.right)
    if (!isKnown({ client: item.id.client, clock: item.id.clock + item.length - 1 } as Y.ID)) return false
  return true
}

import * as Y from 'yjs'
import { type CollectionName, collections } from '#shared/records/collections.ts'

/**
 * What a transaction touched: `stickies/<id>` for a record that was put or taken as a whole, `stickies/<id>/<field>` for a
 * field of it, `vision//<field>` in a collection that is one record.
 */
export function touchedIn(transaction: Y.Transaction): readonly string[] {
  const paths = new Set<string>()
  for (const [type, keys] of transaction.changed) {
    for (const key of keys) {
      const path = pathOf(type, key)
      if (path) paths.add(path)
    }
  }
  return [...paths]
}

function pathOf(type: Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>, key: string | null): string | null {
  const inside: string[] = key === null ? [] : [key]
  let current: Y.AbstractType<unknown> = type as Y.AbstractType<unknown>
  for (let item = current._item; item !== null; item = current._item) {
    if (item.parentSub !== null) inside.unshift(item.parentSub)
    if (!(item.parent instanceof Y.AbstractType)) return null
    current = item.parent
  }
  const collection = Y.findRootTypeKey(current)
  if (!isCollection(collection)) return null
  if (collections[collection].shape === 'single') return [collection, '', ...inside.slice(0, 1)].join('/')
  return [collection, ...inside.slice(0, 2)].join('/')
}

const isCollection = (name: string): name is CollectionName => Object.hasOwn(collections, name)

/** The parts of such a path; `field` is `null` for the record as a whole. */
export function partsOf(path: string): {
  readonly collection: CollectionName
  readonly id: string
  readonly field: string | null
} | null {
  const [collection = '', id = '', field = null] = path.split('/')
  return isCollection(collection) ? { collection, id, field } : null
}

/** Which fields of each record (`stickies/<id>`) such paths name; `null` among them for the record as a whole. */
export function fieldsByRecord(touched: readonly string[]): ReadonlyMap<string, ReadonlySet<string | null>> {
  const fields = new Map<string, Set<string | null>>()
  for (const path of touched) {
    const parts = partsOf(path)
    if (!parts) continue
    const record = `${parts.collection}/${parts.id}`
    fields.set(record, (fields.get(record) ?? new Set()).add(parts.field))
  }
  return fields
}

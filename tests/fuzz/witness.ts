import * as Y from 'yjs'
import { type CollectionName, collections } from '#shared/records/collections.ts'

/** What became of one record (or, where a collection has none, of one key) since one looked last. */
export type RecordChange = {
  readonly collection: CollectionName
  readonly key: string
  readonly before: unknown
  readonly after: unknown
}

/** Looks at a copy of a document as it changes, and tells which records look different than before. */
export type Witness = {
  readonly changes: () => readonly RecordChange[]
  readonly unknownRoots: () => readonly string[]
}

export function createWitness(doc: Y.Doc): Witness {
  const seen = new Map<string, unknown>()
  const touched = new Map<string, { readonly collection: string; readonly key: string }>()
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    for (const [type, subs] of transaction.changed) {
      const path = pathOf(doc, type)
      if (path.length > 1) touch(path[0], path[1])
      else for (const sub of subs) touch(path[0], sub)
    }
  })
  const touch = (collection = '', key: string | null = null) => {
    if (key !== null) touched.set(`${collection}/${key}`, { collection, key })
  }
  return {
    changes: () => {
      const changes = [...touched].flatMap(([name, { collection, key }]): readonly RecordChange[] => {
        const before = seen.get(name) ?? null
        const after = plain(doc.getMap(collection).get(key))
        seen.set(name, after)
        const isSame = JSON.stringify(before) === JSON.stringify(after)
        return isSame ? [] : [{ collection: collection as CollectionName, key, before, after }]
      })
      touched.clear()
      return changes
    },
    unknownRoots: () => [...doc.share.keys()].filter((name) => !Object.hasOwn(collections, name)),
  }
}

/** Collection, key and on: where a type lies, from the root. */
function pathOf(doc: Y.Doc, type: Y.AbstractType<Y.YEvent<never>> | object): readonly string[] {
  let at = type as Y.AbstractType<unknown>
  const path: string[] = []
  for (;;) {
    const item = at._item
    if (!item) break
    path.unshift(item.parentSub ?? '')
    at = item.parent as Y.AbstractType<unknown>
  }
  const root = [...doc.share].find(([, shared]) => shared === (at as never))
  return [root?.[0] ?? '', ...path]
}

const plain = (value: unknown): unknown => (value instanceof Y.AbstractType ? value.toJSON() : (value ?? null))

import * as Y from 'yjs'
import { idPattern } from '#shared/ids.ts'
import { type CollectionName, collections, collectionsOf } from '#shared/records/collections.ts'
import type { DocumentKind } from '#shared/records/documents.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { isPlainField } from './plainFields.ts'
import type { RefusalCode } from './refusals.ts'

/** Any shared type of Yjs. */
export type Type = Y.ContentType['type']

/** Where something can be put: a collection, a record in it, or a shared text in a record. There is nothing deeper. */
export type Container =
  | { readonly level: 'collection'; readonly collection: CollectionName }
  | { readonly level: 'record'; readonly collection: CollectionName; readonly key: string }
  | { readonly level: 'prose'; readonly collection: CollectionName; readonly key: string; readonly field: string }

/** What a change at a place touches; `field` where it is one field of a record. */
export type Place = { readonly collection: CollectionName; readonly key: string; readonly field: string | null }

export type Containers = {
  readonly root: (name: string) => Type | null
  /** Where a container of the document or of the update lies; `null` for one that no collection holds. */
  readonly at: (type: Type) => Container | null
  readonly placeIn: (container: Container, sub: string | null) => Place | null
  /** What may be put there; a container that comes with the update is remembered. */
  readonly admit: (container: Container, place: Place, content: Y.Item['content']) => Result<null, RefusalCode>
}

/** Knows the containers of one document and, for one judgement, those that an update brings. */
export function createContainers(doc: Y.Doc, kind: DocumentKind): Containers {
  const names: readonly string[] = collectionsOf[kind]
  const known = new Map<Type, Container>()
  for (const collection of collectionsOf[kind]) known.set(doc.getMap(collection), { level: 'collection', collection })

  const at = (type: Type): Container | null => {
    const remembered = known.get(type)
    if (remembered) return remembered
    const item = type._item
    if (!item || !(item.parent instanceof Y.AbstractType)) return null
    const parent = at(item.parent)
    const place = parent && placeIn(parent, item.parentSub)
    const container = place && containerOf(parent, place, type)
    if (container) known.set(type, container)
    return container
  }

  return {
    root: (name) => (names.includes(name) ? doc.getMap(name) : null),
    at,
    placeIn,
    admit: (container, place, content) => {
      if (content instanceof Y.ContentDeleted) return success(null)
      if (container.level === 'prose') {
        return content instanceof Y.ContentString ? success(null) : failure('malformed')
      }
      if (content instanceof Y.ContentType) {
        const inner = containerOf(container, place, content.type)
        if (!inner) return failure('malformed')
        known.set(content.type, inner)
        return success(null)
      }
      const isRecordExpected = container.level === 'collection' && collections[place.collection].shape === 'records'
      if (isRecordExpected || !(content instanceof Y.ContentAny)) return failure('malformed')
      for (const value of content.arr) {
        const checked = isPlainField(value)
        if (!checked.ok) return checked
      }
      return success(null)
    },
  }
}

/** Fields may be added by later versions, so any sound name will do; names that JavaScript gives a meaning won't. */
const fieldPattern = /^[A-Za-z][A-Za-z0-9_]{0,39}$/
const isFieldName = (name: string) => fieldPattern.test(name) && !(name in Object.prototype)

function placeIn(container: Container, sub: string | null): Place | null {
  const { collection } = container
  if (container.level === 'prose') {
    return sub === null ? { collection, key: container.key, field: container.field } : null
  }
  if (sub === null) return null
  if (container.level === 'record') return isFieldName(sub) ? { collection, key: container.key, field: sub } : null
  if (collections[collection].shape === 'single') return isFieldName(sub) ? { collection, key: sub, field: sub } : null
  const keyPattern = collections[collection].shape === 'values' ? valueKeyPattern : idPattern
  return keyPattern.test(sub) ? { collection, key: sub, field: null } : null
}

/** Values stand under a record's id, or under the number of a ballot's round. */
const valueKeyPattern = /^[A-Za-z0-9_-]{1,40}$/

function containerOf(parent: Container, { collection, key, field }: Place, type: Type): Container | null {
  if (parent.level === 'collection' && collections[collection].shape === 'records') {
    return type instanceof Y.Map ? { level: 'record', collection, key } : null
  }
  const prose: readonly string[] = collections[collection].prose
  if (parent.level === 'prose' || field === null || !prose.includes(field) || !isText(type)) return null
  return { level: 'prose', collection, key, field }
}

/** A Y.XmlText is a Y.Text too, and isn't meant. */
const isText = (type: Type) => type instanceof Y.Text && !(type instanceof Y.XmlText)

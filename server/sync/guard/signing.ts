import * as Y from 'yjs'
import { type Authorship, unsigned } from '#shared/permissions.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { Actor } from '#shared/records/roles.ts'
import { type TouchedRecord, valuesAfter } from './touched.ts'

/** The field in which a record says whose word it is. */
const signature: { readonly [Name in CollectionName]?: string } = {
  stickies: 'author',
  comments: 'author',
  decisions: 'decidedBy',
}

/** Whose word a record is, and whom the change names; `undefined` where nobody signs what they write. */
export function authorshipOf(doc: Y.Doc, actor: Actor, record: TouchedRecord): Authorship | undefined {
  const field = signature[record.collection]
  if (field === undefined) return undefined
  const { before } = record
  const asAuthor = (value: unknown): string => {
    if (typeof value !== 'string') return unsigned
    return record.collection === 'decisions' && value === nameOf(doc, actor) ? actor.participantId : value
  }
  return {
    before: before && asAuthor(before.get(field)),
    named: valuesAfter(record, field)
      .filter((name) => !before || name !== before.get(field))
      .map(asAuthor),
  }
}

function nameOf(doc: Y.Doc, { participantId }: Actor): unknown {
  const person = doc.getMap('roster').get(participantId)
  return person instanceof Y.Map ? person.get('name') : undefined
}

import { type Authorship, unsigned } from '#shared/permissions.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { Actor } from '#shared/records/roles.ts'
import { type RecordChange, type Records, valuesAfter } from './recordChange.ts'

/** The field in which a record says whose word it is. */
const signature: { readonly [Name in CollectionName]?: string } = {
  stickies: 'author',
  comments: 'author',
  decisions: 'decidedBy',
}

/** Whose word a record is, and whom the change names; `undefined` where nobody signs what they write. */
export function authorshipOf(actor: Actor, change: RecordChange, records: Records): Authorship | undefined {
  const field = signature[change.collection]
  if (field === undefined) return undefined
  const { before } = change
  const asAuthor = (value: unknown): string => {
    if (typeof value !== 'string') return unsigned
    return change.collection === 'decisions' && value === nameOf(actor, records) ? actor.participantId : value
  }
  return {
    before: before && asAuthor(before.get(field)),
    named: valuesAfter(change, field)
      .filter((name) => !before || name !== before.get(field))
      .map(asAuthor),
  }
}

const nameOf = ({ participantId }: Actor, { standing }: Records): unknown =>
  standing('roster', participantId)?.get('name')

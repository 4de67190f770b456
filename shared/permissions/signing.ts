import type { CollectionName } from '#shared/records/collections.ts'
import type { Actor, Role } from '#shared/records/roles.ts'
import { type RecordChange, type Records, valuesAfter } from './recordChange.ts'

/** Who may sign in the name of others. */
export type Signing = {
  /** Change what stands in the name of others. */
  readonly editors: readonly Role[]
  /** Sign for others. Everybody else writes in their own name. */
  readonly scribes: readonly Role[]
  readonly mayStayUnsigned?: true
}

/**
 * `before` is `null` for a new record; `named` are the authors that the change itself names. Somebody who signs by name is
 * given by their id where the name is the actor's own.
 */
export type Authorship = { readonly before: string | null; readonly named: readonly string[] }

/** The author of what nobody has signed. */
const unsigned = ''

/** Whether a change stands in the actor's own name, or is one that they may make in the name of others. */
export function isInOwnName(actor: Actor, signing: Signing, { before, named }: Authorship): boolean {
  if (signing.scribes.includes(actor.role)) return true
  const author = before ?? actor.participantId
  const isAllowed = (name: string) =>
    name === author || (before === null && name === unsigned && signing.mayStayUnsigned === true)
  return named.every(isAllowed) && (author === actor.participantId || signing.editors.includes(actor.role))
}

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

import { type CollectionName, collections, collectionsOf } from '#shared/records/collections.ts'
import type { DocumentRef } from '#shared/records/documents.ts'
import type { Player } from '#tests/support/matrix/cast.ts'
import { mayBeWritten, type RoomState, rowOf } from '#tests/support/matrix/whoMayWrite.ts'
import type { RecordChange } from './witness.ts'

type Fields = Readonly<Record<string, unknown>>
type Question = { readonly aspect?: string; readonly isOwn: boolean }

/** The unit of a key result or objective, as it stood before the change. */
export type Lookup = (collection: CollectionName, id: unknown) => unknown

/**
 * Whether somebody was allowed to make this change, going by the table of who may write and by nothing of the guard's:
 * what counts is how the record looked before and after.
 */
export function wasAllowed(
  player: Player,
  document: DocumentRef,
  state: RoomState,
  change: RecordChange,
  lookUp: Lookup,
): boolean {
  const names: readonly string[] = collectionsOf[document.kind]
  if (!names.includes(change.collection)) return false
  return questionsAbout(change, player, document, lookUp).every(({ aspect, isOwn }) =>
    mayBeWritten(rowOf(document.kind, change.collection, aspect), player.letter, isOwn, state),
  )
}

function questionsAbout(
  change: RecordChange,
  player: Player,
  document: DocumentRef,
  lookUp: Lookup,
): readonly Question[] {
  const { collection } = change
  if (collections[collection].shape !== 'records') return [{ isOwn: true }]
  const before = asFields(change.before)
  const after = asFields(change.after)
  const named = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  const changed = [...named].filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]))
  const isHome = (unitId: unknown) => unitId === player.home
  const both = (field: string) => [...(before ? [before[field]] : []), ...(after ? [after[field]] : [])]
  const isWhole = before === null || after === null
  switch (collection) {
    case 'stickies':
      return document.kind === 'board'
        ? aboutSticky(before, after, changed, player)
        : [{ isOwn: true }, ...aboutAuthor(before, after, changed, player)]
    case 'objectives':
      return [{ isOwn: both('unitId').every(isHome) }]
    case 'keyResults': {
      const above = changed.includes('objectiveId') && after ? [lookUp('objectives', after.objectiveId)] : []
      return [{ isOwn: [...both('unitId'), ...above.filter(isKnown)].every(isHome) }]
    }
    case 'initiatives':
    case 'checkIns': {
      const above = changed.includes('keyResultId') && after ? [lookUp('keyResults', after.keyResultId)] : []
      return [{ isOwn: [...both('unitId'), ...above.filter(isKnown)].every(isHome) }]
    }
    case 'links': {
      const isRemoval = !isWhole && changed.every((field) => field === 'removed')
      if (isRemoval && isHome(lookUp('keyResults', before.to))) return [{ aspect: 'removal', isOwn: true }]
      return [{ isOwn: both('from').every((id) => isHome(lookUp('keyResults', id))) }]
    }
    case 'comments': {
      const isMine = both('author').every((author) => author === player.id)
      if (before === null) return [{ aspect: 'add', isOwn: isMine }]
      return [{ isOwn: isMine }, ...(changed.includes('author') && after ? [{ aspect: 'author', isOwn: false }] : [])]
    }
    case 'decisions':
      return [{ isOwn: both('decidedBy').every((by) => by === player.name || by === player.id) }]
    case 'dependencies':
      return aboutDependency(before, after, changed, isHome)
    default:
      return [{ isOwn: true }]
  }
}

function aboutSticky(
  before: Fields | null,
  after: Fields | null,
  changed: readonly string[],
  player: Player,
): readonly Question[] {
  const isMine = (unitId: unknown) => !isKnown(unitId) || unitId === player.home
  if (before === null)
    return [{ aspect: 'add', isOwn: isMine(after?.unitId) && (!isKnown(after?.author) || after?.author === player.id) }]
  const hasAny = (...fields: readonly string[]) => fields.some((field) => changed.includes(field))
  return [
    { isOwn: true },
    ...(hasAny('text', 'quadrant', 'removed') ? [{ aspect: 'words', isOwn: isMine(before.unitId) }] : []),
    ...(after === null || hasAny('unitId', 'author', 'createdAt', 'late') ? [{ aspect: 'origin', isOwn: false }] : []),
  ]
}

/** In an envelope: nobody is made the author of what they did not write. */
function aboutAuthor(
  before: Fields | null,
  after: Fields | null,
  changed: readonly string[],
  player: Player,
): readonly Question[] {
  if (after === null || !changed.includes('author')) return []
  if (before === null)
    return isKnown(after.author) && after.author !== player.id ? [{ aspect: 'author', isOwn: false }] : []
  return [{ aspect: 'author', isOwn: false }]
}

function aboutDependency(
  before: Fields | null,
  after: Fields | null,
  changed: readonly string[],
  isHome: (unitId: unknown) => boolean,
): readonly Question[] {
  const answer = ['status', 'offeredBy', 'answeredBy', 'answeredAt']
  if (before === null || after === null) {
    const made = after ?? before ?? {}
    const isAnswered =
      before === null && (made.status !== 'requested' || answer.slice(1).some((field) => field in made))
    const isOwn = isHome(made.fromUnitId) && (!isAnswered || isHome(made.toUnitId))
    return [{ isOwn }, ...(before ? [{ aspect: 'ends', isOwn }] : [])]
  }
  const isAsking = changed.some((field) => !answer.includes(field))
  const isAnswering = changed.some((field) => answer.includes(field))
  const isEnding = changed.some((field) => field === 'fromUnitId' || field === 'toUnitId')
  return [
    ...(isAsking ? [{ isOwn: isHome(before.fromUnitId) }] : []),
    ...(isAnswering ? [{ isOwn: isHome(before.toUnitId) }] : []),
    ...(isEnding ? [{ aspect: 'ends', isOwn: false }] : []),
  ]
}

const isKnown = (value: unknown): boolean => typeof value === 'string'
const asFields = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null ? (value as Fields) : null

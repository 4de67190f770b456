import * as v from 'valibot'
import { collections } from '#shared/records/collections.ts'
import type { Actor } from '#shared/records/roles.ts'
import { type RecordChange, type Records, valuesAfter } from './recordChange.ts'

/** What isn't anybody's: only those who aren't bound to a unit may write it. */
const nobody = ''

/**
 * The units whose work a change touches, before and after. A link is its `from` key result's; a record that is put under
 * another record is that one's as well, so that nobody writes into another unit's work by calling it their own.
 */
export function unitIdsOf(actor: Actor, change: RecordChange, records: Records): readonly string[] {
  switch (change.collection) {
    case 'stickies':
      return unitsOfSticky(change)
    case 'objectives':
      return ownUnits(change)
    case 'keyResults':
      return [...ownUnits(change), ...unitsAbove(records, change, 'objectives', 'objectiveId')]
    case 'initiatives':
    case 'checkIns':
      return [...ownUnits(change), ...unitsAbove(records, change, 'keyResults', 'keyResultId')]
    case 'links':
      return unitsOfLink(actor, change, records)
    case 'dependencies':
      return unitsOfDependency(change)
    default:
      return []
  }
}

/** What a change does to the fields of a record that stands. */
export function rewritesOf({ before, fields, isPlaced, isTaken }: RecordChange): readonly string[] | 'whole' {
  if (before === null) return []
  return isPlaced || isTaken ? 'whole' : [...fields]
}

/** The fields that a change sets, of a new record too. */
export const writesOf = ({ before, fields, isPlaced, isTaken }: RecordChange): readonly string[] | 'whole' =>
  before !== null && (isPlaced || isTaken) ? 'whole' : [...fields]

const wordsOfSticky = ['text', 'quadrant', 'removed']

/** Everybody sorts them; what one says is its unit's, where it came from one. */
function unitsOfSticky(change: RecordChange): readonly string[] {
  const isSortedOnly = change.before !== null && !isAnyOf(wordsOfSticky, change) && staysReadable(change)
  return isSortedOnly ? [] : ownUnits(change).filter((unitId) => unitId !== nobody)
}

const answerToRequest = ['status', 'offeredBy', 'answeredBy', 'answeredAt']
const wordsOfRequest = ['what', 'neededBy', 'keyResultId']

/** The asking unit's request and the asked unit's answer; what was asked is both's once it has been answered. */
function unitsOfDependency(change: RecordChange): readonly string[] {
  const { before } = change
  const isWhole = change.isPlaced || change.isTaken
  const asking = unitsIn(change, 'fromUnitId')
  const asked = unitsIn(change, 'toUnitId')
  const isOpen = before === null || before.get('status') === 'requested'
  const isAnswer = before === null ? isAnswered(change) : isAnyOf(answerToRequest, change)
  const isOnlyAnswer = [...change.fields].every((field) => answerToRequest.includes(field)) && staysReadable(change)
  const isRequest = isWhole || before === null || !isOnlyAnswer
  const isReworded = !isOpen && isAnyOf(wordsOfRequest, change)
  return [...(isRequest ? asking : []), ...(isAnswer || isReworded ? asked : [])]
}

const isAnswered = (change: RecordChange): boolean =>
  valuesAfter(change, 'status').some((status) => status !== 'requested') ||
  answerToRequest.some((field) => field !== 'status' && change.fields.has(field))

/** A record with a field that doesn't fit is shown to nobody, and one full of strange fields takes no more. */
function staysReadable(change: RecordChange): boolean {
  const { entries } = collections[change.collection].schema as Partial<v.ObjectSchema<v.ObjectEntries, undefined>>
  return [...change.fields].every((field) => {
    const schema = entries?.[field]
    return schema && valuesAfter(change, field).every((value) => v.is(schema, value ?? undefined))
  })
}

const isAnyOf = (names: readonly string[], { fields, isPlaced, isTaken }: RecordChange): boolean =>
  isPlaced || isTaken || names.some((name) => fields.has(name))

const ownUnits = (change: RecordChange): readonly string[] => unitsIn(change, 'unitId')

const unitsIn = (change: RecordChange, field: string): readonly string[] => [
  ...(change.before ? [asId(change.before.get(field))] : []),
  ...valuesAfter(change, field).map(asId),
]

/** Whoever removes a key result takes along the links to it, so these two may both take a link away. */
function unitsOfLink(actor: Actor, change: RecordChange, records: Records): readonly string[] {
  const isOnlyRemoved = change.before !== null && [...change.fields].every((field) => field === 'removed')
  const pointsAt = change.before?.get('to')
  if (isOnlyRemoved && !change.isPlaced && !change.isTaken && actor.unitId !== null) {
    const units = unitsOf(records, 'keyResults', pointsAt)
    if (units.length > 0 && units.every((unitId) => unitId === actor.unitId)) return units
  }
  const from = [...(change.before ? [change.before.get('from')] : []), ...valuesAfter(change, 'from')]
  return from.flatMap((id) => {
    const units = unitsOf(records, 'keyResults', id)
    return units.length > 0 ? units : [nobody]
  })
}

/** The units of what this record is newly put under; nothing where that isn't there (yet, or any more). */
const unitsAbove = (
  records: Records,
  change: RecordChange,
  collection: 'objectives' | 'keyResults',
  field: string,
): readonly string[] => (change.written.get(field) ?? []).flatMap((id) => unitsOf(records, collection, id))

/** The units of an objective or key result, as it stands and as the change leaves it. */
function unitsOf(
  { standing, changed }: Records,
  collection: 'objectives' | 'keyResults',
  id: unknown,
): readonly string[] {
  if (typeof id !== 'string') return []
  const before = standing(collection, id)
  const written = changed(collection, id)?.written.get('unitId') ?? []
  return [...(before ? [before.get('unitId')] : []), ...written].map(asId)
}

const asId = (value: unknown): string => (typeof value === 'string' ? value : nobody)

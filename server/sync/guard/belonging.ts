import * as v from 'valibot'
import * as Y from 'yjs'
import { type CollectionName, collections } from '#shared/records/collections.ts'
import type { Actor } from '#shared/records/roles.ts'
import { recordName, type TouchedRecord, valuesAfter } from './touched.ts'

type Touched = ReadonlyMap<string, TouchedRecord>

/** What isn't anybody's: only those who aren't bound to a unit may write it. */
const nobody = ''

/**
 * The units whose work a change touches, before and after. A link is its `from` key result's; a record that is put under
 * another record is that one's as well, so that nobody writes into another unit's work by calling it their own.
 */
export function unitIdsOf(doc: Y.Doc, actor: Actor, record: TouchedRecord, touched: Touched): readonly string[] {
  switch (record.collection) {
    case 'stickies':
      return unitsOfSticky(record)
    case 'objectives':
      return ownUnits(record)
    case 'keyResults':
      return [...ownUnits(record), ...unitsAbove(doc, touched, record, 'objectives', 'objectiveId')]
    case 'initiatives':
    case 'checkIns':
      return [...ownUnits(record), ...unitsAbove(doc, touched, record, 'keyResults', 'keyResultId')]
    case 'links':
      return unitsOfLink(doc, actor, record, touched)
    case 'dependencies':
      return unitsOfDependency(record)
    default:
      return []
  }
}

/** What a change does to the fields of a record that stands. */
export function rewritesOf({ before, fields, isPlaced, isTaken }: TouchedRecord): readonly string[] | 'whole' {
  if (before === null) return []
  return isPlaced || isTaken ? 'whole' : [...fields]
}

const wordsOfSticky = ['text', 'quadrant', 'removed']

/** Everybody sorts them; what one says is its unit's, where it came from one. */
function unitsOfSticky(record: TouchedRecord): readonly string[] {
  const isSortedOnly = record.before !== null && !isAnyOf(wordsOfSticky, record) && staysReadable(record)
  return isSortedOnly ? [] : ownUnits(record).filter((unitId) => unitId !== nobody)
}

const answerToRequest = ['status', 'offeredBy', 'answeredBy', 'answeredAt']
const wordsOfRequest = ['what', 'neededBy', 'keyResultId']

/** The asking unit's request and the asked unit's answer; what was asked is both's once it has been answered. */
function unitsOfDependency(record: TouchedRecord): readonly string[] {
  const { before } = record
  const isWhole = record.isPlaced || record.isTaken
  const asking = unitsIn(record, 'fromUnitId')
  const asked = unitsIn(record, 'toUnitId')
  const isOpen = before === null || before.get('status') === 'requested'
  const isAnswer = before === null ? isAnswered(record) : isAnyOf(answerToRequest, record)
  const isOnlyAnswer = [...record.fields].every((field) => answerToRequest.includes(field)) && staysReadable(record)
  const isRequest = isWhole || before === null || !isOnlyAnswer
  const isReworded = !isOpen && isAnyOf(wordsOfRequest, record)
  return [...(isRequest ? asking : []), ...(isAnswer || isReworded ? asked : [])]
}

const isAnswered = (record: TouchedRecord): boolean =>
  valuesAfter(record, 'status').some((status) => status !== 'requested') ||
  answerToRequest.some((field) => field !== 'status' && record.fields.has(field))

/** A record with a field that doesn't fit is shown to nobody, and one full of strange fields takes no more. */
function staysReadable(record: TouchedRecord): boolean {
  const { entries } = collections[record.collection].schema as Partial<v.ObjectSchema<v.ObjectEntries, undefined>>
  return [...record.fields].every((field) => {
    const schema = entries?.[field]
    return schema && valuesAfter(record, field).every((value) => v.is(schema, value ?? undefined))
  })
}

const isAnyOf = (names: readonly string[], { fields, isPlaced, isTaken }: TouchedRecord): boolean =>
  isPlaced || isTaken || names.some((name) => fields.has(name))

const ownUnits = (record: TouchedRecord): readonly string[] => unitsIn(record, 'unitId')

const unitsIn = (record: TouchedRecord, field: string): readonly string[] => [
  ...(record.before ? [asId(record.before.get(field))] : []),
  ...valuesAfter(record, field).map(asId),
]

/** Whoever removes a key result takes along the links to it, so these two may both take a link away. */
function unitsOfLink(doc: Y.Doc, actor: Actor, record: TouchedRecord, touched: Touched): readonly string[] {
  const isOnlyRemoved = record.before !== null && [...record.fields].every((field) => field === 'removed')
  const pointsAt = record.before?.get('to')
  if (isOnlyRemoved && !record.isPlaced && !record.isTaken && actor.unitId !== null) {
    const units = unitsOf(doc, touched, 'keyResults', pointsAt)
    if (units.length > 0 && units.every((unitId) => unitId === actor.unitId)) return units
  }
  const from = [...(record.before ? [record.before.get('from')] : []), ...valuesAfter(record, 'from')]
  return from.flatMap((id) => {
    const units = unitsOf(doc, touched, 'keyResults', id)
    return units.length > 0 ? units : [nobody]
  })
}

/** The units of what this record is newly put under; nothing where that isn't there (yet, or any more). */
const unitsAbove = (
  doc: Y.Doc,
  touched: Touched,
  record: TouchedRecord,
  collection: 'objectives' | 'keyResults',
  field: string,
): readonly string[] => (record.written.get(field) ?? []).flatMap((id) => unitsOf(doc, touched, collection, id))

/** The units of an objective or key result, as it stands and as the update leaves it. */
function unitsOf(doc: Y.Doc, touched: Touched, collection: CollectionName, id: unknown): readonly string[] {
  if (typeof id !== 'string') return []
  const standing = doc.getMap(collection).get(id)
  return [
    ...(standing instanceof Y.Map ? [asId(standing.get('unitId'))] : []),
    ...(touched.get(recordName(collection, id))?.written.get('unitId') ?? []).map(asId),
  ]
}

const asId = (value: unknown): string => (typeof value === 'string' ? value : nobody)

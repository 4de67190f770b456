import * as Y from 'yjs'
import type { Authorship } from '#shared/permissions.ts'
import type { Actor } from '#shared/workshop/roles.ts'
import type { CollectionName } from '#shared/workshop/schema/collections.ts'
import { recordName, type TouchedRecord } from './touched.ts'

type Touched = ReadonlyMap<string, TouchedRecord>

/** What isn't anybody's: only those who aren't bound to a unit, or to an author, may write it. */
const nobody = ''

/**
 * The units that a record belongs to before and after. A link is its `from` key result's; a record that is put under
 * another record is that one's as well, so that nobody writes into another unit's work by calling it their own.
 */
export function unitIdsOf(doc: Y.Doc, actor: Actor, record: TouchedRecord, touched: Touched): readonly string[] {
  switch (record.collection) {
    case 'objectives':
      return ownUnits(record)
    case 'keyResults':
      return [...ownUnits(record), ...unitsAbove(doc, touched, record, 'objectives', 'objectiveId')]
    case 'initiatives':
    case 'checkIns':
      return [...ownUnits(record), ...unitsAbove(doc, touched, record, 'keyResults', 'keyResultId')]
    case 'links':
      return unitsOfLink(doc, actor, record, touched)
    default:
      return []
  }
}

/** Who wrote a comment, and whom the change names as its author; `undefined` where nobody signs what they write. */
export function authorshipOf(record: TouchedRecord): Authorship | undefined {
  if (record.collection !== 'comments') return undefined
  const { before } = record
  return {
    before: before && asId(before.get('author')),
    named: [...valuesAfter(record, 'author')].filter((name) => !before || name !== before.get('author')).map(asId),
  }
}

const ownUnits = (record: TouchedRecord): readonly string[] => [
  ...(record.before ? [asId(record.before.get('unitId'))] : []),
  ...valuesAfter(record, 'unitId').map(asId),
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

/** What a field says once the update is applied, where the update has to do with it; `undefined` for nothing. */
function valuesAfter(record: TouchedRecord, field: string): readonly unknown[] {
  const written = record.written.get(field) ?? []
  if (written.length > 0) return written
  const isCleared = !record.isTaken && record.fields.has(field) && record.before?.has(field) === true
  return record.isPlaced || isCleared ? [undefined] : []
}

const asId = (value: unknown): string => (typeof value === 'string' ? value : nobody)

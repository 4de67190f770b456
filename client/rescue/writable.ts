import type * as Y from 'yjs'
import type { LostChange } from '#client/session/setAside.ts'
import { partsOf } from '#client/session/touched.ts'
import { groupBy } from '#shared/domain/groupBy.ts'
import type { WriteContext } from '#shared/permissions/context.ts'
import { additionOf, editOf, type RecordChange, type Records, recordName } from '#shared/permissions/recordChange.ts'
import { recordRefusal } from '#shared/permissions/recordRefusal.ts'
import { isAnybodys, type WriteRefusal } from '#shared/permissions.ts'
import type { DocumentRef } from '#shared/records/documents.ts'
import type { Actor } from '#shared/records/roles.ts'
import { standingRecords } from '#shared/workshop/standingRecords.ts'
import { type Fields, readRecords } from './compare/readRecords.ts'
import { fieldsWritten } from './writeAgain.ts'

/**
 * Why each of the changes can't be written now, in their order; `null` where it can. They go out as one, and one that is
 * refused would take all the others along: what leans on a refused one is refused with it.
 */
export function refusalsOf(
  changes: readonly LostChange[],
  ref: DocumentRef,
  document: Y.Doc,
  actor: Actor,
  context: WriteContext,
): readonly (WriteRefusal | null)[] {
  const standing = readRecords(document, ref.kind)
  const written = changes.map((change) => changeOf(change, standing.get(change.path)))
  // What is there already is sent to nobody, so that nobody refuses it.
  const sound = written
    .filter((change) => change !== null)
    .filter(({ isPlaced, fields }) => isPlaced || fields.size > 0)
  const going = new Set(sound)
  const byName = groupBy(sound, ({ collection, key }) => recordName(collection, key))
  const records: Records = {
    standing: standingRecords(document),
    changed: (collection, key) => byName.get(recordName(collection, key))?.find((change) => going.has(change)),
  }
  const refusals = new Map<RecordChange, WriteRefusal>()
  let isSettled = false
  while (!isSettled) {
    isSettled = true
    for (const change of going) {
      const refusal = recordRefusal(actor, context, ref, change, records)
      if (!refusal) continue
      refusals.set(change, refusal)
      going.delete(change)
      isSettled = false
    }
  }
  return written.map((change) => (change ? (refusals.get(change) ?? null) : 'no_such_collection'))
}

/** Whether any person ever writes there; what only the server writes can't be offered again by anybody. */
export function isAnybodysToWrite({ path }: LostChange, { kind }: DocumentRef): boolean {
  const parts = partsOf(path)
  return parts !== null && isAnybodys(kind, parts.collection)
}

/** What writing it again does. */
function changeOf({ path, fields }: LostChange, standing: Fields | undefined): RecordChange | null {
  const parts = partsOf(path)
  if (!parts) return null
  const { collection, id } = parts
  return standing
    ? editOf(collection, id, standing, fieldsWritten(standing, fields))
    : additionOf(collection, id, fields)
}

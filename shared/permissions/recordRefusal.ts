import type { WriteContext } from '#shared/permissions/context.ts'
import { refusalOf, type WriteRefusal } from '#shared/permissions.ts'
import type { DocumentRef } from '#shared/records/documents.ts'
import type { Actor } from '#shared/records/roles.ts'
import { rewritesOf, unitIdsOf, writesOf } from './belonging.ts'
import type { RecordChange, Records } from './recordChange.ts'
import { authorshipOf } from './signing.ts'

/** Why somebody may not make a change to a record of a document, as the room stands; `null` where they may. */
export function recordRefusal(
  actor: Actor,
  context: WriteContext,
  document: DocumentRef,
  change: RecordChange,
  records: Records,
): WriteRefusal | null {
  const { collection, key } = change
  const unitIds = unitIdsOf(actor, change, records)
  const author = authorshipOf(actor, change, records)
  const rewrites = rewritesOf(change)
  const writes = writesOf(change)
  return refusalOf(actor, context, {
    document,
    collection,
    key,
    unitIds,
    rewrites,
    writes,
    ...(author ? { author } : {}),
  })
}

import type * as Y from 'yjs'
import type { LostChange } from '#client/session/setAside.ts'
import { partsOf } from '#client/session/touched.ts'
import { type Change, refusalOf, type WriteContext, type WriteRefusal } from '#shared/permissions.ts'
import type { DocumentRef } from '#shared/records/documents.ts'
import { type Actor, roles } from '#shared/records/roles.ts'
import { type Fields, readRecords } from './compare/readRecords.ts'
import { bringsBack } from './writeAgain.ts'

/** Why each of the changes can't be written now, in their order; `null` where it can. */
export function refusalsOf(
  changes: readonly LostChange[],
  ref: DocumentRef,
  document: Y.Doc,
  actor: Actor,
  context: WriteContext,
): readonly (WriteRefusal | null)[] {
  const standing = readRecords(document, ref.kind)
  const found: Found = (path) => [standing.get(path), changes.find((change) => change.path === path)?.fields]
  const ownName = standing.get(`roster/${actor.participantId}`)?.name
  return changes.map((lost) => {
    const change = changeOf(lost, ref, standing.get(lost.path), found, { ...actor, name: ownName })
    return change ? refusalOf(actor, context, change) : 'no_such_collection'
  })
}

/** What stands under a path, and what is to be written there. */
type Found = (path: string) => readonly (Fields | undefined)[]

function changeOf(
  { path, fields }: LostChange,
  document: DocumentRef,
  standing?: Fields,
  found: Found = () => [],
  self: { readonly participantId: string; readonly name?: unknown } = { participantId: '' },
): Change | null {
  const parts = partsOf(path)
  if (!parts) return null
  const { collection, id } = parts
  const both = [standing, fields]
  const signature = collection === 'decisions' ? 'decidedBy' : 'author'
  const signed = (author: unknown) =>
    collection === 'decisions' && author === self.name ? self.participantId : textOrNull(author)
  const named = textsOf([signed(fields[signature])])
  const before = signed(standing?.[signature])
  return {
    document,
    collection,
    key: id,
    unitIds: unitIdsOf(collection, both, found),
    ...(before !== null || named.length > 0 ? { author: { before, named } } : {}),
    ...(standing ? { rewrites: rewritten(standing, fields) } : {}),
  }
}

/** As the server counts them, or more: one change that it refuses would take all the others along. */
function unitIdsOf(collection: string, both: readonly (Fields | undefined)[], found: Found): readonly string[] {
  const all = (field: string, records = both) => textsOf(records.map((record) => record?.[field]))
  switch (collection) {
    case 'links':
      return all('from').flatMap((id) => {
        const units = all('unitId', found(`keyResults/${id}`))
        return units.length > 0 ? units : ['']
      })
    case 'dependencies': {
      const isNewRequest = both[0] === undefined && both[1]?.status === 'requested'
      return isNewRequest ? all('fromUnitId') : [...all('fromUnitId'), ...all('toUnitId')]
    }
    default:
      return all('unitId')
  }
}

/** What writing the fields again changes of the record, the mark of being removed included. */
const rewritten = (standing: Fields, fields: Fields): readonly string[] => [
  ...new Set([...Object.keys(fields), ...(bringsBack(standing.removed === true, fields) ? ['removed'] : [])]),
]

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const textsOf = (values: readonly unknown[]): readonly string[] => values.filter((value) => typeof value === 'string')

/** Whether any person ever writes in this collection; what only the server writes can't be offered again by anybody. */
export function isAnybodysToWrite(lost: LostChange, ref: DocumentRef, context: WriteContext): boolean {
  const change = changeOf(lost, ref)
  if (!change) return false
  const participantId = ref.kind === 'own' ? ref.participantId : ''
  const unitId = ref.kind === 'unit' ? ref.unitId : null
  return roles.some((role) => {
    const refusal = refusalOf({ participantId, role, unitId }, context, change)
    return refusal !== 'role' && refusal !== 'not_readable' && refusal !== 'no_such_collection'
  })
}

import { compare } from '#shared/domain/inOrder.ts'
import { type CollectionIn, collections, collectionsOf } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

export const workshopFormat = 'offsite'
/** Raised when an older reader could no longer make sense of the file; added fields don't raise it. */
export const workshopFormatVersion = 1

/**
 * `workshop.json`: `{format, version, board}`. `board` has one object per collection: id → fields for collections of
 * records, key → value for `tallies`, `progress` and `signatures`, and the fields themselves for `vision`, `control` and
 * `settings` (absent while nothing is known). Percentages are 0..1, days are `2026-12-31`, moments are milliseconds since
 * 1970. Only what everybody in the workshop may read is in it: no envelope, no ballot, no invitation, pass or session.
 */
export type WorkshopFile = {
  readonly format: typeof workshopFormat
  readonly version: typeof workshopFormatVersion
  readonly board: { readonly [Name in CollectionIn<'board'>]?: object }
}

/** Ids are sorted, so that the same board is the same text on every machine. */
export function workshopJson(board: BoardSnapshot): string {
  const plain: { [Name in CollectionIn<'board'>]?: object } = {}
  for (const name of collectionsOf.board) {
    const collection = board[name]
    if (collection instanceof Map) plain[name] = plainRecords(collection, collections[name].shape === 'records')
    else if (collection) plain[name] = collection
  }
  const file: WorkshopFile = { format: workshopFormat, version: workshopFormatVersion, board: plain }
  return `${JSON.stringify(file, null, 2)}\n`
}

function plainRecords(collection: ReadonlyMap<string, object>, hasIds: boolean): object {
  const entries = [...collection].sort(([one], [other]) => compare(one, other))
  return Object.fromEntries(entries.map(([id, record]) => [id, hasIds ? withoutId(record) : record]))
}

/** The id is the key already. */
function withoutId(record: object): object {
  const { id: _, ...fields } = record as { readonly id?: string }
  return fields
}

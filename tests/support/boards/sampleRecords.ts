import type { Id } from '#shared/ids.ts'
import type { CollectionName, Entry, RecordOf } from '#shared/records/collections.ts'

/** A readable id, filled up to the 8 signs an id has at least: `kr11` becomes `kr11____`. */
export const sampleId = <Kind extends string>(name: string): Id<Kind> => name.padEnd(8, '_') as Id<Kind>

/** A collection as the mirror shows it, from records under readable ids. */
export function entries<Name extends CollectionName>(records: {
  readonly [id: string]: RecordOf<Name>
}): ReadonlyMap<string, Entry<Name>> {
  return new Map(Object.entries(records).map(([id, record]) => [sampleId(id), { ...record, id: sampleId(id) }]))
}

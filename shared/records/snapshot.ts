import type { CollectionIn, CollectionName, collections, Entry, RecordOf } from './collections.ts'
import type { DocumentKind } from './documents.ts'

/**
 * What a collection looks like to readers: `records` a map of entries (removed ones left out), `values` a map of plain
 * values, `single` one record or `null` while it has not arrived.
 */
export type Mirrored<Name extends CollectionName> = (typeof collections)[Name]['shape'] extends 'records'
  ? ReadonlyMap<string, Entry<Name>>
  : (typeof collections)[Name]['shape'] extends 'values'
    ? ReadonlyMap<string, RecordOf<Name>>
    : RecordOf<Name> | null

/** A document as plain, immutable, parsed data: what rules look at and screens show. */
export type Snapshot<Kind extends DocumentKind> = { readonly [Name in CollectionIn<Kind>]: Mirrored<Name> }
export type BoardSnapshot = Snapshot<'board'>
export type UnitSnapshot = Snapshot<'unit'>
export type OwnSnapshot = Snapshot<'own'>

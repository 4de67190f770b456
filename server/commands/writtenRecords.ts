import { isAnybodys } from '#shared/permissions.ts'
import { type CollectionIn, collections, collectionsOf, type RecordCollection } from '#shared/records/collections.ts'

type BoardRecords = CollectionIn<'board'> & RecordCollection

const isWrittenRecords = (name: CollectionIn<'board'>): name is BoardRecords =>
  collections[name].shape === 'records' && isAnybodys('board', name)

/**
 * The board's records that people write, as against what the server keeps about the room: they are what an import takes
 * over and what restoring a version brings back.
 */
export const writtenRecords: readonly BoardRecords[] = collectionsOf.board.filter(isWrittenRecords)

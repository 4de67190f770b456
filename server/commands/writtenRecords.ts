import type { RecordCollection } from '#shared/records/collections.ts'

/**
 * The board's records that people write, as against what the server keeps about the room: they are what an import takes
 * over and what restoring a version brings back.
 */
export const writtenRecords = [
  'stickies',
  'themes',
  'priorities',
  'targets',
  'drivers',
  'objectives',
  'keyResults',
  'links',
  'dependencies',
  'decisions',
  'initiatives',
  'checkIns',
  'comments',
  'agenda',
  'parkingLot',
] as const satisfies readonly RecordCollection[]

import type { LostChange } from '#client/session/setAside.ts'
import type { LiveDocument } from '#client/stores/liveDocument.ts'
import { lostChanges } from './compare/lostChanges.ts'
import { readRecords } from './compare/readRecords.ts'

/** Everything a person had written into these documents that the server never got. */
export const unsentIn = (documents: readonly LiveDocument[]): readonly LostChange[] =>
  documents.flatMap(({ connection, document }) =>
    lostChanges(readRecords(document, connection.ref.kind), new Map(), connection.touched()),
  )

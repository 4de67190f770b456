import { lostChanges } from '#client/session/rescue/lostChanges.ts'
import { readRecords } from '#client/session/rescue/readRecords.ts'
import type { LostChange } from '#client/session/rescue/setAside.ts'
import type { LiveDocument } from './liveDocument.ts'

/** Everything a person had written into these documents that the server never got. */
export const neverSent = (documents: readonly LiveDocument[]): readonly LostChange[] =>
  documents.flatMap(({ connection, document }) =>
    lostChanges(readRecords(document, connection.ref.kind), new Map(), connection.touched()),
  )

import * as Y from 'yjs'
import type { SetAside } from '#client/session/setAside.ts'
import { olderServer } from '#shared/protocol/messages.ts'
import type { DocumentKind } from '#shared/records/documents.ts'
import { ancestryOf } from './ancestry.ts'
import { lostChanges } from './lostChanges.ts'
import { type Comparison, missingInOlder } from './missingInOlder.ts'
import { readRecords } from './readRecords.ts'

/**
 * Compares what was set aside with the server's document. After a refusal only the person's own changes count; after the
 * server came back older everything does that this device had and the server has not. Changes neither document.
 */
export function compareWithServer(entry: SetAside, aside: Y.Doc, fresh: Y.Doc, kind: DocumentKind): Comparison {
  const [here, there] = [readRecords(aside, kind), readRecords(fresh, kind)]
  if (entry.reason.code !== olderServer) return { again: [], lost: lostChanges(here, there, entry.touched) }
  return missingInOlder(here, there, ancestryOf(aside, fresh))
}

/** The document of an entry that an earlier page could not compare any more. */
export function documentOf(state: Uint8Array): Y.Doc {
  const document = new Y.Doc()
  Y.applyUpdate(document, state)
  return document
}

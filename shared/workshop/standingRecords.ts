import * as Y from 'yjs'
import type { Fields, Records } from '#shared/permissions/recordChange.ts'

/** The records of a document as the permissions look them up. */
export const standingRecords =
  (document: Y.Doc): Records['standing'] =>
  (collection, key): Fields | null => {
    const record = document.getMap(collection).get(key)
    return record instanceof Y.Map ? record : null
  }

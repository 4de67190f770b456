import { fieldsByRecord } from '#client/session/touched.ts'
import type { Records } from './readRecords.ts'
import { recordWords } from './recordWords.ts'

/** A record that somebody took away while this person was editing it out of the server's reach. */
export type RemovedMeanwhile = { readonly path: string; readonly words: string }

/** Which of the records that a person touched are marked as removed, but not by themselves. Pure. */
export function removedMeanwhile(records: Records, touched: readonly string[]): readonly RemovedMeanwhile[] {
  return [...fieldsByRecord(touched)].flatMap(([path, fields]) => {
    const record = records.get(path)
    const wasRemovedHere = fields.has('removed') || fields.has(null)
    return record?.removed === true && !wasRemovedHere ? [{ path, words: recordWords(record) }] : []
  })
}

import type * as Y from 'yjs'
import type { Entry, IdOf, RecordOf } from '#shared/records/collections.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'

type Said = Omit<RecordOf<'checkIns'>, 'keyResultId' | 'unitId' | 'removed'>

/** Says where a key result stands on a day; whose check-in it is follows from the key result. */
export function checkIn(board: Y.Doc, id: IdOf<'checkIns'>, keyResult: Entry<'keyResults'>, said: Said): void {
  const { id: keyResultId, unitId } = keyResult
  addRecord(board, 'checkIns', id, { ...said, note: said.note.trim(), keyResultId, unitId })
}

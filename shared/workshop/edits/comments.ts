import type * as Y from 'yjs'
import type { CommentId } from '#shared/ids.ts'
import type { RecordOf } from '#shared/records/collections.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'

/** Says something about a record; what is only white space isn't said. */
export function addComment(document: Y.Doc, id: CommentId, comment: Omit<RecordOf<'comments'>, 'removed'>): void {
  const text = comment.text.trim()
  if (text !== '') addRecord(document, 'comments', id, { ...comment, text })
}

import type * as Y from 'yjs'
import type { PriorityId, ThemeId } from '#shared/ids.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { placeAtEnd } from './place.ts'

/** Makes a priority of one or more themes, behind those there are. */
export function makePriority(
  board: Y.Doc,
  id: PriorityId,
  priority: { readonly title: string; readonly themeIds: readonly ThemeId[] },
): void {
  addRecord(board, 'priorities', id, {
    title: priority.title,
    rationale: '',
    themeIds: [...priority.themeIds],
    order: placeAtEnd(board, 'priorities'),
  })
}

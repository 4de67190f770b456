import type * as Y from 'yjs'
import { companyUnitId, type ObjectiveId, type PriorityId, type TargetId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { Measure } from '#shared/records/fields.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { placeAtEnd } from './place.ts'

type Period = { readonly startsOn?: string | undefined; readonly endsOn?: string | undefined }

/** Drafts a company objective from a priority: its words are the start, the cycle its period (calendar days). */
export function draftObjective(
  board: Y.Doc,
  id: ObjectiveId,
  priority: { readonly id: PriorityId; readonly title: string },
  { startsOn, endsOn }: Period,
): void {
  addRecord(board, 'objectives', id, {
    text: priority.title.slice(0, limits.objectiveTextLength),
    unitId: companyUnitId,
    priorityId: priority.id,
    ...(startsOn ? { startsOn } : {}),
    ...(endsOn ? { endsOn } : {}),
    order: placeAtEnd(board, 'objectives'),
  })
}

/** Adds a numeric target without numbers yet; `due` is a calendar day. */
export function addTarget(
  board: Y.Doc,
  id: TargetId,
  target: { readonly name: string; readonly measure: Measure; readonly due?: string | undefined },
): void {
  const { name, measure, due } = target
  addRecord(board, 'targets', id, { name, measure, ...(due ? { due } : {}), order: placeAtEnd(board, 'targets') })
}

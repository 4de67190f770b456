import type * as Y from 'yjs'
import { reviewOf } from '#shared/domain/review/reviewer.ts'
import { newId } from '#shared/ids.ts'
import { dayOf } from '#shared/locale/dayOf.ts'
import { demoDecisionReasons, demoOtherReason } from '#shared/workshop/demo/decisions.ts'
import { decideFinding } from '#shared/workshop/edits/decisions.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'

/** Closes what stands in the way of signing, each by a decision with the room's reason. */
export function closeFindings(board: Y.Doc, decidedBy: string, now: number): void {
  const snapshot = readSnapshot(board, 'board')
  const { open } = reviewOf(snapshot, dayOf(now, undefined)).forTheRoom()
  for (const finding of open.blocking)
    decideFinding(board, newId<'decision'>(), finding, {
      choice: 'accepted',
      reason: demoDecisionReasons[finding.rule] ?? demoOtherReason,
      decidedBy,
      decidedAt: now,
    })
}

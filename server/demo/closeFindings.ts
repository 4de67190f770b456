import type * as Y from 'yjs'
import { findAlignment } from '#shared/domain/alignment/findAlignment.ts'
import { openBeforeSigning } from '#shared/domain/alignment/openBlocking.ts'
import { newId } from '#shared/ids.ts'
import { dayOf } from '#shared/locale/dayOf.ts'
import { demoDecisionReasons, demoOtherReason } from '#shared/workshop/demo/decisions.ts'
import { decideFinding } from '#shared/workshop/edits/decisions.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'

/** Closes what stands in the way of signing, each by a decision with the room's reason. */
export function closeFindings(board: Y.Doc, decidedBy: string, now: number): void {
  const snapshot = readSnapshot(board, 'board')
  const open = openBeforeSigning(findAlignment(snapshot, { today: dayOf(now, undefined) }), snapshot.decisions)
  for (const finding of open)
    decideFinding(board, newId<'decision'>(), finding, {
      choice: 'accepted',
      reason: demoDecisionReasons[finding.rule] ?? demoOtherReason,
      decidedBy,
      decidedAt: now,
    })
}

import type * as Y from 'yjs'
import type { Finding } from '#shared/domain/finding.ts'
import type { DecisionId } from '#shared/ids.ts'
import type { Decision } from '#shared/records/okrs.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, asOneStep, removeRecord } from '#shared/workshop/writeRecords.ts'

export type NewDecision = Pick<Decision, 'choice' | 'reason' | 'decidedBy' | 'decidedAt' | 'question'>

/** Closes a finding by a decision on the record; an earlier decision on the same finding gives way to it. */
export function decideFinding(board: Y.Doc, id: DecisionId, finding: Finding, decision: NewDecision): void {
  asOneStep(board, () => {
    reopenFinding(board, finding.id)
    addRecord(board, 'decisions', id, { finding: finding.id, rule: finding.rule, ...decision })
  })
}

/** Takes the decisions on a finding back: it is open again. */
export function reopenFinding(board: Y.Doc, findingId: string): void {
  asOneStep(board, () => {
    for (const decision of readOne(board, 'decisions').values())
      if (decision.finding === findingId) removeRecord(board, 'decisions', decision.id)
  })
}

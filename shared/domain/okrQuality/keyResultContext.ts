import { createFinding, type Evidence, type Finding, type Severity } from '#shared/domain/finding.ts'
import type { BoardCase } from '#shared/domain/review/boardCase.ts'
import { measureOf, type Placed } from '#shared/domain/review/placed.ts'
import type { RuleId } from '#shared/domain/ruleIds.ts'
import type { Cycle } from './statedDue.ts'

export type KeyResultContext = {
  readonly subject: Placed
  /** The other key results of its objective. */
  readonly siblings: readonly Placed[]
  /** From 0 to 10, as it was at the first check-in. */
  readonly startConfidence: number | undefined
  readonly cycle: Cycle
  /** The day that due dates are held against, `2026-03-01`. */
  readonly today: string
}

export function keyResultContext(boardCase: BoardCase, subject: Placed): KeyResultContext {
  const { keyResultsOfObjective, checkInsOf, cycle, dueAsOf } = boardCase
  const { id, objectiveId } = subject.keyResult
  return {
    subject,
    siblings: (keyResultsOfObjective.get(objectiveId) ?? []).filter((each) => each !== subject),
    startConfidence: checkInsOf.get(id)?.[0]?.confidence,
    cycle,
    today: dueAsOf,
  }
}

/** What a rule of a key result looks at. */
export type KeyResultCase = Placed &
  Omit<KeyResultContext, 'subject'> & {
    readonly find: (rule: RuleId, severity: Severity, evidence?: Evidence) => Finding
  }
export type KeyResultRule = (keyResultCase: KeyResultCase) => Finding | null

export function keyResultCase({ subject, ...around }: KeyResultContext): KeyResultCase {
  const { keyResult, reading } = subject
  const find = (rule: RuleId, severity: Severity, evidence: Evidence = {}) =>
    createFinding(rule, severity, [keyResult.id], { text: reading.text, ...measureOf(subject), ...evidence })
  return { ...subject, ...around, find }
}

import { createFinding, type Evidence, type Finding, type Severity } from '#shared/domain/finding.ts'
import type { RuleId } from '#shared/domain/ruleIds.ts'
import type { Entry } from '#shared/records/collections.ts'
import { type KeyResultReading, readKeyResult } from './keyResultReading.ts'
import type { Cycle } from './statedDue.ts'

export type KeyResultContext = {
  readonly keyResult: Entry<'keyResults'>
  /** The other key results of its objective. */
  readonly siblings: readonly Entry<'keyResults'>[]
  /** Of a unit rather than of the company. */
  readonly isTeam: boolean
  readonly driver?: Entry<'drivers'> | undefined
  /** From 0 to 10, as it was at the start. */
  readonly startConfidence?: number | undefined
  readonly cycle: Cycle
  /** A day, `2026-03-01`. */
  readonly today: string
}

/** What a rule of a key result looks at. */
export type KeyResultCase = KeyResultContext & {
  readonly reading: KeyResultReading
  readonly find: (rule: RuleId, severity: Severity, evidence?: Evidence) => Finding
}
export type KeyResultRule = (keyResultCase: KeyResultCase) => Finding | null

export function keyResultCase(context: KeyResultContext): KeyResultCase {
  const reading = readKeyResult(context.keyResult, context.cycle, context.driver)
  const find = (rule: RuleId, severity: Severity, evidence: Evidence = {}) =>
    createFinding(rule, severity, [context.keyResult.id], {
      text: reading.text,
      ...(reading.measure === null ? {} : { measure: reading.measure }),
      ...evidence,
    })
  return { ...context, reading, find }
}

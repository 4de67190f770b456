import { createFinding, type Evidence, type Finding, type Severity } from '#shared/domain/finding.ts'
import type { RuleId } from '#shared/domain/ruleIds.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { Cycle } from './statedDue.ts'

export type ObjectiveContext = {
  readonly objective: Entry<'objectives'>
  readonly keyResults: readonly Entry<'keyResults'>[]
  readonly isCompany: boolean
  /** Whether its priority is there; a unit's objective reaches one through the company's and is asked by ORPHAN instead. */
  readonly hasPriority: boolean
  /** The links that lead to its key results, with the key results they come from. */
  readonly contributions?: readonly {
    readonly link: Entry<'links'>
    readonly from: Entry<'keyResults'>
  }[]
  readonly drivers?: ReadonlyMap<string, Entry<'drivers'>>
  readonly cycle: Cycle
}

export type ObjectiveCase = ObjectiveContext & {
  readonly find: (rule: RuleId, severity: Severity, evidence?: Evidence) => Finding
}
export type ObjectiveRule = (objectiveCase: ObjectiveCase) => Finding | null

export function objectiveCase(context: ObjectiveContext): ObjectiveCase {
  const find = (rule: RuleId, severity: Severity, evidence: Evidence = {}) =>
    createFinding(rule, severity, [context.objective.id], {
      text: context.objective.text.trim().slice(0, thresholds.readCharacters),
      ...evidence,
    })
  return { ...context, find }
}

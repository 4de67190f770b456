import { createFinding, type Evidence, type Finding, type Severity } from '#shared/domain/finding.ts'
import type { BoardCase, Connection } from '#shared/domain/review/boardCase.ts'
import type { Placed } from '#shared/domain/review/placed.ts'
import type { RuleId } from '#shared/domain/ruleIds.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { Cycle } from './statedDue.ts'

export type ObjectiveContext = {
  readonly objective: Entry<'objectives'>
  readonly keyResults: readonly Placed[]
  readonly isCompany: boolean
  /** Whether its priority is there; a unit's objective reaches one through the company's and is asked by ORPHAN instead. */
  readonly hasPriority: boolean
  /** The links that lead to its key results. */
  readonly contributions: readonly Connection[]
  readonly cycle: Cycle
}

export function objectiveContext(
  { board, keyResultsOfObjective, connectionsTo, cycle }: BoardCase,
  objective: Entry<'objectives'>,
): ObjectiveContext {
  const keyResults = keyResultsOfObjective.get(objective.id) ?? []
  return {
    objective,
    keyResults,
    isCompany: objective.unitId === companyUnitId,
    hasPriority: objective.priorityId !== undefined && board.priorities.has(objective.priorityId),
    contributions: keyResults.flatMap(({ keyResult }) => connectionsTo.get(keyResult.id) ?? []),
    cycle,
  }
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

import type { Finding } from '#shared/domain/finding.ts'
import { essentials, type RuleId } from '#shared/domain/ruleIds.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

type Decisions = BoardSnapshot['decisions']

/** Findings the room has closed by a decision on the record, by the finding's id. */
export const decidedFindings = (decisions: Decisions): ReadonlySet<string> =>
  new Set([...decisions.values()].map(({ finding }) => finding))

/**
 * What stands in the way of freezing: errors of the essential rules, and of the rules the facilitator turned into
 * gates whatever their severity, unless a decision closed them.
 */
export function openBlocking(
  findings: readonly Finding[],
  decisions: Decisions,
  gates: ReadonlySet<RuleId> = new Set(),
): readonly Finding[] {
  const decided = decidedFindings(decisions)
  return findings.filter(
    ({ id, rule, severity }) => !decided.has(id) && (gates.has(rule) || (essentials.has(rule) && severity === 'error')),
  )
}

/** The same for signing: a missing signature can't stand in the way of itself. */
export const openBeforeSigning = (...given: Parameters<typeof openBlocking>): readonly Finding[] =>
  openBlocking(...given).filter(({ rule }) => rule !== 'SIGN-ALL')

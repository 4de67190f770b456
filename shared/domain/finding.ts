import { sha256Hex } from './hash.ts'
import type { RuleId } from './ruleIds.ts'

const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/**
 * What stands behind a sentence: names and numbers. `measure` says how the measured numbers are to be written;
 * `variant` picks a sentence where a rule has several.
 */
export type Evidence = { readonly [name: string]: string | number }

export type Finding = {
  /** The same rule on the same records always has the same id, in the form of a record id. */
  readonly id: string
  readonly rule: RuleId
  readonly severity: Severity
  /** Ids of the records it is about, sorted. */
  readonly subjects: readonly string[]
  readonly evidence: Evidence
}

export function createFinding(
  rule: RuleId,
  severity: Severity,
  subjects: readonly string[],
  evidence: Evidence = {},
): Finding {
  const sorted = [...new Set(subjects)].sort()
  return { id: findingId(rule, sorted), rule, severity, subjects: sorted, evidence }
}

/** Errors first, then by subject, so that the list stays put while numbers change. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, place: severities.indexOf(finding.severity), subjects: finding.subjects.join() }))
    .sort(
      (one, other) =>
        one.place - other.place ||
        compareText(one.subjects, other.subjects) ||
        compareText(one.finding.rule, other.finding.rule),
    )
    .map(({ finding }) => finding)
}

const longestRecordId = 40
const hashedSubjectsLength = 20

function findingId(rule: RuleId, subjects: readonly string[]): string {
  const plain = `${rule}-${subjects.join()}`
  if (subjects.length === 1 && plain.length <= longestRecordId) return plain
  return `${rule}-${sha256Hex(subjects.join()).slice(0, hashedSubjectsLength)}`
}

// Plain code units rather than a locale: every device lists in the same order.
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

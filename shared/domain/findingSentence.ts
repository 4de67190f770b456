import type { Translate } from '#shared/messages/translator.ts'
import { type Measure, measures } from '#shared/records/fields.ts'
import type { Evidence, Finding } from './finding.ts'
import type { RuleId } from './ruleIds.ts'

/** How the reader writes numbers and days. */
export type EvidenceFormat = {
  readonly number: (value: number, measure: Measure) => string
  readonly day: (day: string) => string
}

/** A finding in words: its name, and the question it puts to the room with the numbers behind it. */
export function findingSentence(
  { rule, evidence }: Pick<Finding, 'rule' | 'evidence'>,
  translate: Translate,
  format: EvidenceFormat,
): { readonly title: string; readonly question: string } {
  const { variant, count } = evidence
  return {
    title: translate(`rules.${rule}.title`),
    question: lookUp(translate)(`rules.${rule}.question`, {
      ...writtenEvidence(evidence, format),
      ...(typeof count === 'number' ? { count } : {}),
      ...(typeof variant === 'string' ? { context: variant } : {}),
    }),
  }
}

// The types would ask for the names of all fifty sentences at once; that each has what it names is a test's matter.
const lookUp = (translate: Translate) =>
  translate as unknown as (
    key: `rules.${RuleId}.question`,
    words: { readonly [name: string]: string | number },
  ) => string

const measuredNames = new Set([
  'baseline',
  'target',
  'change',
  'needed',
  'contributed',
  'shortfall',
  'one',
  'other',
  'expected',
  'value',
])
const dayNames = new Set(['due', 'start', 'neededBy', 'offeredBy', 'lowerDue', 'upperDue', 'on'])

function writtenEvidence(evidence: Evidence, format: EvidenceFormat): { readonly [name: string]: string } {
  const measure = measures.find((known) => known === evidence.measure) ?? 'count'
  return Object.fromEntries(
    Object.entries(evidence).map(([name, value]) => {
      if (typeof value === 'number')
        return [name, measuredNames.has(name) ? format.number(value, measure) : String(value)]
      return [name, dayNames.has(name) ? format.day(value) : value]
    }),
  )
}

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFigures } from '#client/fields/useFigures.ts'
import type { Figures } from '#shared/domain/figures.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { findingSentence } from '#shared/domain/findingSentence.ts'

export type FindingSentence = (finding: Pick<Finding, 'rule' | 'evidence'>) => {
  readonly title: string
  readonly question: string
}

/** A finding in plain words with its numbers, as this reader writes them. */
export function useFindingSentence(): FindingSentence {
  const { t } = useTranslation()
  const figures = useFigures()
  return useCallback(
    (finding) =>
      findingSentence({ rule: finding.rule, evidence: withPoints(finding.evidence, figures) }, t, {
        number: (value, measure) => figures.value(value, measure),
        day: figures.day,
      }),
    [t, figures],
  )
}

const changes = new Set(['needed', 'contributed', 'shortfall'])

/** A change of a percentage is said in points: "2 % of 4 %" would be another number. */
function withPoints(evidence: Finding['evidence'], figures: Figures): Finding['evidence'] {
  if (evidence.measure !== 'percent') return evidence
  return Object.fromEntries(
    Object.entries(evidence).map(([name, value]) => [
      name,
      typeof value === 'number' && changes.has(name) ? figures.amount(value, 'percent') : value,
    ]),
  )
}

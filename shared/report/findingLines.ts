import { findingSentence } from '#shared/domain/findingSentence.ts'
import { compare } from '#shared/domain/inOrder.ts'
import { ruleIds } from '#shared/domain/ruleIds.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { Report } from './report.ts'

/** A finding in plain words with the decision that closed it; `null` while it is open. */
export type FindingLine = {
  readonly title: string
  readonly question: string
  readonly decision: Entry<'decisions'> | null
}

/**
 * What is open first, then every decision in the order in which they were taken. Hints (`info`) are left to the screen,
 * and missing signatures to the signatures' own page.
 */
export function findingLines({ board, review, translate, figures }: Report): readonly FindingLine[] {
  const { open, standing } = review.forTheRoom()
  const format = { number: figures.value, day: figures.day }
  const stillOpen = [...open.blocking, ...open.error, ...open.warning].map((finding) => ({
    ...findingSentence(finding, translate, format),
    decision: null,
  }))
  const decisions = [...board.decisions.values()]
    .sort((one, other) => one.decidedAt - other.decidedAt || compare(one.id, other.id))
    .map((decision) => {
      const finding = standing.get(decision.finding)
      const now = finding && findingSentence(finding, translate, format)
      const rule = ruleIds.find((id) => id === decision.rule)
      const title = rule ? translate(`rules.${rule}.title`) : decision.rule
      return { title, question: decision.question ?? now?.question ?? '', decision }
    })
  return [...stillOpen, ...decisions]
}

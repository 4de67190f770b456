import type { Entry } from '#shared/workshop/schema/collections.ts'
import { compare } from './inOrder.ts'
import type { Report } from './report.ts'

/** A finding in plain words with the decision that closed it; `null` while it is open. */
export type FindingLine = {
  readonly question: string
  readonly rule: string
  readonly decision: Entry<'decisions'> | null
}

/** What is open first, then every decision in the order in which they were taken. */
export function findingLines({ board }: Report): readonly FindingLine[] {
  return [...board.decisions.values()]
    .sort((one, other) => one.decidedAt - other.decidedAt || compare(one.id, other.id))
    .map((decision) => ({ question: decision.question ?? '', rule: decision.rule, decision }))
}

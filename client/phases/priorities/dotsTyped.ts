import { readWhole } from '#shared/domain/amounts/readWhole.ts'
import { votingRules } from '#shared/domain/ballots/votingRules.ts'

/** The dots per ballot that were typed; `null` where that is no number that a ballot can hold. */
export function readDots(typed: string, locale: string): number | null {
  const { least, most } = votingRules.dots.budget
  return readWhole(typed, locale, least, most)
}

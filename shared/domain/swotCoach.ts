import { isInternal, type Quadrant, type Sticky } from '#shared/records/discovery.ts'
import { insideWords, outsideWords, ownStandingWords, plainlyOutsideWords, speaksOfUs } from './swotWords.ts'
import { findWord } from './wordMatch.ts'

export type SwotAdvice = {
  readonly rule: 'SWOT-INTERNAL'
  readonly suggest: Quadrant
  /** The word that raised the question, as it was written. */
  readonly word: string
}

/**
 * Strengths and weaknesses are inside and under our control, opportunities and threats outside (five-step guide).
 * Answers with the quadrant on the other side when the words speak of that side alone; a sticky that names both is left
 * in peace. A question with a one-tap move, never a refusal.
 */
export function coachSticky({ quadrant, text }: Pick<Sticky, 'quadrant' | 'text'>): SwotAdvice | null {
  const word = isInternal(quadrant) ? outsideOnly(text) : insideOnly(text)
  return word === null ? null : { rule: 'SWOT-INTERNAL', suggest: otherSide[quadrant], word }
}

const otherSide: { readonly [From in Quadrant]: Quadrant } = {
  strength: 'opportunity',
  weakness: 'threat',
  opportunity: 'strength',
  threat: 'weakness',
}

function insideOnly(text: string): string | null {
  if (outsideWords.test(text)) return null
  return findWord(text, insideWords) ?? findWord(text, speaksOfUs)?.trim() ?? null
}

function outsideOnly(text: string): string | null {
  if (insideWords.test(text) || speaksOfUs.test(text) || ownStandingWords.test(text)) return null
  return findWord(text, plainlyOutsideWords)
}

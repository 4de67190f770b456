import { isBudget } from '#shared/domain/ballots/voting.ts'

/** The dots per ballot that were typed; `null` where that is no number that a ballot can hold. */
export const readDots = (typed: string): number | null => {
  const dots = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN
  return isBudget('dots', dots) ? dots : null
}

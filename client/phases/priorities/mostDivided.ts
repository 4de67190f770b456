import type { RankedTheme } from '#shared/domain/ballots/ranking.ts'

export type DividedTheme = {
  readonly theme: RankedTheme['theme']
  /** The most dots that one ballot gave it. */
  readonly most: number
  /** How many ballots gave it none. */
  readonly none: number
}

/** The theme on which the ballots differ most, by variance; `null` where every ballot says the same of every theme. */
export function mostDivided(ranked: readonly RankedTheme[]): DividedTheme | null {
  let widest: { readonly theme: RankedTheme['theme']; readonly spread: readonly number[]; variance: number } | null =
    null
  for (const entry of ranked) {
    const { theme, spread } = entry
    const variance = spread ? varianceOf(spread) : 0
    if (spread && variance > (widest?.variance ?? 0)) widest = { theme, spread, variance }
  }
  if (!widest) return null
  const { theme, spread } = widest
  return { theme, most: Math.max(...spread), none: spread.filter((dots) => dots === 0).length }
}

function varianceOf(numbers: readonly number[]): number {
  if (numbers.length === 0) return 0
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  return numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length
}

import { compare } from '#shared/domain/inOrder.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { Tally } from '#shared/records/discovery.ts'
import { givenTo } from './castBallot.ts'

export type RankedTheme = {
  readonly theme: Entry<'themes'>
  /** Themes with as many dots share a rank; the next one skips: 1, 2, 2, 4. */
  readonly rank: number
  readonly dots: number
  /** How many ballots gave it anything. */
  readonly supporters: number
  /** From most to least, one number per ballot. */
  readonly spread: readonly number[]
}

/** The living themes by their dots; where dots are equal, the one more people stand behind comes first, then the name. */
export function ranking(tally: Tally, themes: ReadonlyMap<string, Entry<'themes'>>): readonly RankedTheme[] {
  const counted = [...themes.values()].map((theme) => {
    const spread = Object.hasOwn(tally.spread, theme.id) ? (tally.spread[theme.id] ?? []) : []
    return {
      theme,
      dots: givenTo(tally.dots, theme.id),
      spread,
      supporters: spread.filter((given) => given > 0).length,
    }
  })
  const sorted = counted.sort(
    (one, other) =>
      other.dots - one.dots || other.supporters - one.supporters || compare(one.theme.name, other.theme.name),
  )
  return sorted.map((entry) => ({ ...entry, rank: 1 + sorted.filter((other) => other.dots > entry.dots).length }))
}

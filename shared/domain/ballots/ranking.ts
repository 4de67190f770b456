import { compare } from '#shared/domain/inOrder.ts'
import { type Themes, whereTheme } from '#shared/domain/themes.ts'
import type { Tally } from '#shared/records/discovery.ts'
import { givenTo } from './castBallot.ts'

export type RankedTheme = {
  /** As it is called now; what was removed since, as it was called on the ballot. */
  readonly theme: { readonly id: string; readonly name: string }
  /** Themes with as many dots share a rank; the next one skips: 1, 2, 2, 4. */
  readonly rank: number
  readonly dots: number
  /** From most to least, one number per ballot; `null` where themes with dots became one and nobody knows it any more. */
  readonly spread: readonly number[] | null
  readonly isGone: boolean
  /** The ids under which it was voted on. */
  readonly votedOn: readonly string[]
}

/**
 * The themes that were voted on, by their dots: those that became one since with the dots of all, and what was removed since
 * too, since nobody else's share grows by it. Where dots are equal, the one more people stand behind comes first, then the
 * name. Nothing where the round isn't shown.
 */
export function ranking(tally: Tally, themes: Themes): readonly RankedTheme[] {
  const names = new Map(tally.themes?.map(({ id, name }) => [id as string, name]))
  const parts = new Map<string, string[]>()
  for (const id of Object.keys(tally.dots)) {
    const now = whereTheme(id, themes)?.id ?? id
    parts.set(now, [...(parts.get(now) ?? []), id])
  }
  const counted = [...parts].map(([id, votedOn]) => {
    const theme = themes.get(id)
    const spreads = votedOn.map((part) => (Object.hasOwn(tally.spread, part) ? (tally.spread[part] ?? []) : []))
    const given = spreads.filter((spread) => spread.some((dots) => dots > 0))
    return {
      theme: { id, name: theme?.name ?? names.get(id) ?? '' },
      dots: votedOn.reduce((sum, part) => sum + givenTo(tally.dots, part), 0),
      spread: given.length > 1 ? null : (given[0] ?? spreads[0] ?? []),
      supporters: Math.max(0, ...spreads.map((spread) => spread.filter((dots) => dots > 0).length)),
      isGone: theme === undefined,
      votedOn,
    }
  })
  const sorted = counted.toSorted(
    (one, other) =>
      other.dots - one.dots || other.supporters - one.supporters || compare(one.theme.name, other.theme.name),
  )
  return sorted.map(({ supporters: _, ...entry }) => ({
    ...entry,
    rank: 1 + sorted.filter((other) => other.dots > entry.dots).length,
  }))
}

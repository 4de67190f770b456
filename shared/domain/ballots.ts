import type { Entry } from '#shared/records/collections.ts'
import type { Ballot, Tally } from '#shared/records/discovery.ts'
import { breakDown } from './ballotsBreakdown.ts'
import { type CastBallot, dotsByTheme, dotsOn } from './castBallot.ts'
import { thresholds } from './thresholds.ts'

export type { CastBallot }

/** Dots per person, where the facilitator sets no other number. */
export const defaultDots = (themeCount: number): number =>
  Math.max(thresholds.fewestDots, Math.round(themeCount / thresholds.themesPerDot))

export type BallotCount = {
  readonly ballots: readonly CastBallot[]
  readonly dotsPerBallot: number
  readonly themeIds: readonly string[]
  readonly round: number
  /** How many people could have voted. */
  readonly voters: number
  /** Milliseconds since 1970, from the server's clock. */
  readonly closedAt: number
}

/**
 * Counts a round. A ballot over the budget, for a theme that isn't there, or with anything but whole dots is left out as
 * a whole and reported as ignored. What is published of units and roles never unmasks fewer than three ballots.
 */
export function tallyBallots(count: BallotCount): { readonly tally: Tally; readonly ignoredBallots: number } {
  const themes = new Set(count.themeIds)
  const valid = count.ballots.filter((ballot) => isValid(ballot.dots, themes, count.dotsPerBallot))
  const dots = dotsByTheme(count.themeIds)
  const tally: Tally = {
    round: count.round,
    dotsPerBallot: count.dotsPerBallot,
    ballots: valid.length,
    voters: count.voters,
    dots: dots(valid),
    spread: Object.fromEntries(count.themeIds.map((theme) => [theme, spreadOf(valid, theme)])),
    ...breakDown(valid, dots),
    closedAt: count.closedAt,
  }
  return { tally, ignoredBallots: count.ballots.length - valid.length }
}

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
    const dots = Object.hasOwn(tally.dots, theme.id) ? (tally.dots[theme.id] ?? 0) : 0
    return { theme, dots, spread, supporters: spread.filter((given) => given > 0).length }
  })
  const sorted = counted.sort(
    (one, other) =>
      other.dots - one.dots ||
      other.supporters - one.supporters ||
      (one.theme.name < other.theme.name ? -1 : one.theme.name > other.theme.name ? 1 : 0),
  )
  return sorted.map((entry) => ({ ...entry, rank: 1 + sorted.filter((other) => other.dots > entry.dots).length }))
}

const spreadOf = (ballots: readonly CastBallot[], themeId: string): number[] =>
  ballots.map((ballot) => dotsOn(ballot.dots, themeId)).sort((one, other) => other - one)

function isValid(dots: Ballot, themes: ReadonlySet<string>, budget: number): boolean {
  const given = Object.entries<number | undefined>(dots).map(([theme, value = 0]) => ({ theme, value }))
  const isWhole = given.every(
    ({ theme, value }) => Number.isInteger(value) && value >= 0 && (value === 0 || themes.has(theme)),
  )
  return isWhole && given.reduce((sum, { value }) => sum + value, 0) <= budget
}

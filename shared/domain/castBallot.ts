import type { Ballot } from '#shared/records/discovery.ts'
import type { Role } from '#shared/records/roles.ts'

export type CastBallot = {
  readonly dots: Ballot
  readonly role: Role
  readonly unitId: string | null
}

export type DotsOfBallots = (ballots: readonly CastBallot[]) => { [themeId: string]: number }

/** Own keys only: a theme may be called `constructor`. */
export const dotsOn = (dots: { readonly [themeId: string]: number | undefined }, themeId: string): number =>
  Object.hasOwn(dots, themeId) ? (dots[themeId] ?? 0) : 0

/** Adds up ballots per theme; every theme is named, also those nobody gave a dot. */
export const dotsByTheme =
  (themeIds: readonly string[]): DotsOfBallots =>
  (ballots) =>
    Object.fromEntries(
      themeIds.map((theme) => [theme, ballots.reduce((sum, { dots }) => sum + dotsOn(dots, theme), 0)]),
    )

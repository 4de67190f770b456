import type { Ballot } from '#shared/records/discovery.ts'
import type { Role } from '#shared/records/roles.ts'

/** What somebody gave to each theme; of them it is known only where they belong. */
export type CastBallot = {
  readonly dots: Ballot
  readonly role: Role
  readonly unitId: string | null
}

/** What each theme comes to on some of the ballots; every theme is named, also those nobody gave anything. */
export type Scores = (ballots: readonly CastBallot[]) => { [themeId: string]: number }

/** What a ballot gives in all. */
export const givenOn = (ballot: Ballot): number =>
  Object.values<number | undefined>(ballot).reduce<number>((sum, given = 0) => sum + given, 0)

/** What it gives to one theme. Own keys only: a theme may be called `constructor`. */
export const givenTo = (ballot: { readonly [themeId: string]: number | undefined }, themeId: string): number =>
  Object.hasOwn(ballot, themeId) ? (ballot[themeId] ?? 0) : 0

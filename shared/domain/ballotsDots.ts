import type { Ballot } from '#shared/workshop/schema/discovery.ts'

type WithDots = { readonly dots: Ballot }
export type DotsOfBallots = (ballots: readonly WithDots[]) => { [themeId: string]: number }

/** Own keys only: a theme may be called `constructor`. */
export const dotsOn = (dots: { readonly [themeId: string]: number }, themeId: string): number =>
  Object.hasOwn(dots, themeId) ? (dots[themeId] ?? 0) : 0

/** Adds up ballots per theme; every theme is named, also those nobody gave a dot. */
export const dotsByTheme =
  (themeIds: readonly string[]): DotsOfBallots =>
  (ballots) =>
    Object.fromEntries(themeIds.map((theme) => [theme, ballots.reduce((sum, { dots }) => sum + dotsOn(dots, theme), 0)]))

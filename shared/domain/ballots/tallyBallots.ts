import { type Themes, whereTheme, whereThemes } from '#shared/domain/themes.ts'
import type { Ballot, NamedTheme, NotCounted, Tally, Voting } from '#shared/records/discovery.ts'
import { type CastBallot, givenOn, givenTo, type Scores } from './castBallot.ts'
import { isShown } from './rounds.ts'
import { isValidBallot } from './voting.ts'
import { votingRules } from './votingRules.ts'

export type BallotCount = {
  readonly ballots: readonly CastBallot[]
  readonly voting: Voting
  /** What the round was opened on. */
  readonly votedOn: readonly NamedTheme[]
  /** As they stand now, with those that went into another one. */
  readonly themes: Themes
  readonly round: number
  /** How many people could have voted, and how many more could have but were taken off the workshop. */
  readonly voters: number
  readonly removedVoters: number
  /** Milliseconds since 1970, from the server's clock. */
  readonly closedAt: number
}

/**
 * Counts a round as its method says, against what it was opened on. A ballot that isn't valid is left out as a whole. Dots
 * on a theme that went into another one count there, those on a theme that was removed fall, and the rest of that ballot
 * stands. With fewer than three ballots nothing is told but how many there were.
 */
export function tallyBallots(count: BallotCount): Tally {
  const { voting, themes } = count
  const { score, disclose } = votingRules[voting.method]
  const known = new Set<string>(count.votedOn.map(({ id }) => id))
  const valid = count.ballots.filter(({ dots }) => isValidBallot(voting, known, dots))
  const followed = valid.map((ballot) => ({ ...ballot, dots: follow(ballot.dots, themes) }))
  const ids = whereThemes([...known].toSorted(), themes).map(({ id }) => id)
  const scores: Scores = (ballots) =>
    Object.fromEntries(ids.map((id) => [id, score(ballots.map(({ dots }) => givenTo(dots, id)))]))
  const fallenDots = sumOf(valid) - sumOf(followed)
  const tally: Tally = {
    round: count.round,
    ...voting,
    dotsPerBallot: voting.budget,
    ballots: valid.length,
    voters: count.voters,
    themes: [...count.votedOn],
    dots: {},
    spread: {},
    notCounted: told({ invalid: count.ballots.length - valid.length, removedVoters: count.removedVoters }),
    closedAt: count.closedAt,
  }
  if (!isShown(tally)) return tally
  return {
    ...tally,
    dots: scores(followed),
    spread: Object.fromEntries(ids.map((id) => [id, spreadOf(followed, id)])),
    ...disclose(followed, scores),
    notCounted: told({ ...tally.notCounted, fallenDots }),
  }
}

/** A ballot on the themes as they are now. */
function follow(ballot: Ballot, themes: Themes): Ballot {
  const followed = new Map<string, number>()
  for (const [id, given = 0] of Object.entries<number | undefined>(ballot)) {
    const now = whereTheme(id, themes)
    if (now) followed.set(now.id, (followed.get(now.id) ?? 0) + given)
  }
  return Object.fromEntries(followed) as Ballot
}

const sumOf = (ballots: readonly CastBallot[]): number => ballots.reduce((sum, { dots }) => sum + givenOn(dots), 0)

const spreadOf = (ballots: readonly CastBallot[], themeId: string): number[] =>
  ballots.map(({ dots }) => givenTo(dots, themeId)).sort((one, other) => other - one)

const told = (counts: NotCounted): NotCounted =>
  Object.fromEntries(Object.entries(counts).filter(([, count = 0]) => count > 0))

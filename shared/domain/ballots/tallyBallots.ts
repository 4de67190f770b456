import type { Tally, Voting } from '#shared/records/discovery.ts'
import { type CastBallot, givenTo, type Scores } from './castBallot.ts'
import { isValidBallot } from './voting.ts'
import { votingRules } from './votingRules.ts'

export type BallotCount = {
  readonly ballots: readonly CastBallot[]
  readonly voting: Voting
  readonly themeIds: readonly string[]
  readonly round: number
  /** How many people could have voted. */
  readonly voters: number
  /** Milliseconds since 1970, from the server's clock. */
  readonly closedAt: number
}

/** Counts a round as its method says. A ballot that isn't valid is left out as a whole and reported as ignored. */
export function tallyBallots(count: BallotCount): { readonly tally: Tally; readonly ignoredBallots: number } {
  const { voting, themeIds } = count
  const { score, disclose } = votingRules[voting.method]
  const known = new Set(themeIds)
  const valid = count.ballots.filter(({ dots }) => isValidBallot(voting, known, dots))
  const scores: Scores = (ballots) =>
    Object.fromEntries(themeIds.map((theme) => [theme, score(ballots.map(({ dots }) => givenTo(dots, theme)))]))
  const tally: Tally = {
    round: count.round,
    ...voting,
    dotsPerBallot: voting.budget,
    ballots: valid.length,
    voters: count.voters,
    dots: scores(valid),
    spread: Object.fromEntries(themeIds.map((theme) => [theme, spreadOf(valid, theme)])),
    ...disclose(valid, scores),
    closedAt: count.closedAt,
  }
  return { tally, ignoredBallots: count.ballots.length - valid.length }
}

const spreadOf = (ballots: readonly CastBallot[], themeId: string): number[] =>
  ballots.map(({ dots }) => givenTo(dots, themeId)).sort((one, other) => other - one)

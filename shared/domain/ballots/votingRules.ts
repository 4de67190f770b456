import { thresholds } from '#shared/domain/thresholds.ts'
import type { VotingMethod } from '#shared/records/discovery.ts'
import { type Breakdown, breakDown } from './breakdown.ts'
import type { CastBallot, Scores } from './castBallot.ts'

/** All that sets one method of voting apart from another. */
type VotingRules = {
  /** What one ballot may give in all; `usual` for so many themes, where nobody says it. */
  readonly budget: { readonly least: number; readonly most: number; readonly usual: (themeCount: number) => number }
  /** How much of a budget may go to one theme. */
  readonly mostPerTheme: (budget: number) => number
  /** What a theme comes to by what each ballot gave it. */
  readonly score: (given: readonly number[]) => number
  /** What everybody is told of how units and roles voted. */
  readonly disclose: (ballots: readonly CastBallot[], scores: Scores) => Breakdown
}

/** Another method of voting is one more entry here, and its name in the records. */
export const votingRules: { readonly [Method in VotingMethod]: VotingRules } = {
  dots: {
    budget: {
      least: thresholds.fewestDots,
      most: thresholds.mostDots,
      usual: (themeCount) => Math.max(thresholds.fewestUsualDots, Math.round(themeCount / thresholds.themesPerDot)),
    },
    mostPerTheme: (budget) => budget,
    score: (given) => given.reduce((sum, dots) => sum + dots, 0),
    disclose: breakDown,
  },
}

import { type Ballot, type Voting, type VotingMethod, votingMethods } from '#shared/records/discovery.ts'
import { givenOn, givenTo } from './castBallot.ts'
import { votingRules } from './votingRules.ts'

const [usualMethod] = votingMethods

type Asked = { readonly method?: VotingMethod | undefined; readonly budget?: number | undefined }

/**
 * How a round on so many themes is voted: as it was asked for, otherwise by dots, with the usual budget. A budget that
 * the method doesn't know becomes the nearest one that it does.
 */
export function votingFor(themeCount: number, { method = usualMethod, budget }: Asked = {}): Voting {
  const { least, most, usual } = votingRules[method].budget
  return { method, budget: Math.min(most, Math.max(least, budget ?? usual(themeCount))) }
}

/** Whether a round may be opened with this budget. */
export function isBudget(method: VotingMethod, budget: number): boolean {
  const { least, most } = votingRules[method].budget
  return Number.isInteger(budget) && budget >= least && budget <= most
}

const budgets = votingMethods.map((method) => votingRules[method].budget)
/** Every budget that some method knows lies in between. */
export const anyBudget = {
  least: Math.min(...budgets.map(({ least }) => least)),
  most: Math.max(...budgets.map(({ most }) => most)),
} as const

/** The most that one ballot may give one theme. */
export const mostPerTheme = ({ method, budget }: Voting): number => votingRules[method].mostPerTheme(budget)

/** What a ballot may still give to one theme. */
export const leftFor = (voting: Voting, ballot: Ballot, themeId: string): number =>
  Math.max(0, Math.min(voting.budget - givenOn(ballot), mostPerTheme(voting) - givenTo(ballot, themeId)))

/** Whether a ballot counts: whole numbers, none above what a theme may get, no more than the budget, none for a stranger. */
export function isValidBallot(voting: Voting, themeIds: ReadonlySet<string>, ballot: Ballot): boolean {
  const most = mostPerTheme(voting)
  const isFair = ([themeId, given = 0]: readonly [string, number | undefined]) =>
    Number.isInteger(given) && given >= 0 && given <= most && (given === 0 || themeIds.has(themeId))
  return Object.entries<number | undefined>(ballot).every(isFair) && givenOn(ballot) <= voting.budget
}

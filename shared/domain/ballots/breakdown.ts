import { groupBy } from '#shared/domain/groupBy.ts'
import { limits } from '#shared/limits.ts'
import type { Tally } from '#shared/records/discovery.ts'
import type { CastBallot, Scores } from './castBallot.ts'
import { canIsolate } from './disclosure.ts'

export type Breakdown = Pick<Tally, 'byUnit' | 'byRole'>
type Group = readonly [key: string, ballots: readonly CastBallot[]]

/**
 * The scores by unit and by role, in cells of at least three ballots. Cells are also held back where the ones shown,
 * taken from the total or from one another, would tell how one or two people voted.
 */
export function breakDown(ballots: readonly CastBallot[], scores: Scores): Breakdown {
  const units = shownGroups(ballots, (ballot) => ballot.unitId)
  const roles = shownGroups(ballots, (ballot) => ballot.role)
  const isSafeTogether = !canIsolate(
    ballots,
    [...units, ...roles].map(([, group]) => group),
  )
  return {
    ...(units.length > 0 ? { byUnit: cells(units, scores) } : {}),
    ...(roles.length > 0 && isSafeTogether ? { byRole: cells(roles, scores) } : {}),
  }
}

function shownGroups(ballots: readonly CastBallot[], keyOf: (ballot: CastBallot) => string | null): readonly Group[] {
  const named = ballots.filter((ballot) => keyOf(ballot) !== null)
  const shown: Group[] = [...groupBy(named, (ballot) => keyOf(ballot) ?? '')]
    .filter(([, group]) => group.length >= limits.fewestBallotsShown)
    .sort(([oneKey, one], [otherKey, other]) => other.length - one.length || (oneKey < otherKey ? -1 : 1))
  const hidden = ballots.length - shown.reduce((sum, [, group]) => sum + group.length, 0)
  // The total less what is shown is what is hidden: one or two ballots need the company of the smallest cell.
  return hidden > 0 && hidden < limits.fewestBallotsShown ? shown.slice(0, -1) : shown
}

const cells = (groups: readonly Group[], scores: Scores): NonNullable<Tally['byUnit']> =>
  Object.fromEntries(groups.map(([key, group]) => [key, { ballots: group.length, dots: scores(group) }]))

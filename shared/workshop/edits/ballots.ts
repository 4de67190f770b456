import type * as Y from 'yjs'
import { givenTo } from '#shared/domain/ballots/castBallot.ts'
import type { OpenRound } from '#shared/domain/ballots/rounds.ts'
import { isValidBallot } from '#shared/domain/ballots/voting.ts'
import type { ThemeId } from '#shared/ids.ts'
import type { Ballot } from '#shared/records/discovery.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { asOneStep } from '#shared/workshop/writeRecords.ts'

/** Sets how much a person gives to one theme, in that person's own document. More than there is to give is refused. */
export function giveDots(own: Y.Doc, round: OpenRound, themeId: ThemeId, dots: number): Result<Ballot, 'overBudget'> {
  const next = standing({ ...ownBallot(own, round), [themeId]: Math.max(0, Math.trunc(dots)) }, round)
  if (!isValidBallot(round, new Set(round.themes.map(({ id }) => id)), next)) return failure('overBudget')
  writeBallot(own, round, next)
  return success(next)
}

const ownBallot = (own: Y.Doc, { round }: OpenRound): Ballot => readOne(own, 'ballots').get(String(round)) ?? {}

const standing = (ballot: Ballot, { themes }: OpenRound): Ballot =>
  Object.fromEntries(themes.flatMap(({ id }) => (givenTo(ballot, id) > 0 ? [[id, givenTo(ballot, id)]] : []))) as Ballot

function writeBallot(own: Y.Doc, { round }: OpenRound, ballot: Ballot): void {
  asOneStep(own, () => own.getMap('ballots').set(String(round), ballot))
}

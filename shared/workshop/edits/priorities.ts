import type * as Y from 'yjs'
import type { PriorityId, ThemeId } from '#shared/ids.ts'
import type { Ballot } from '#shared/records/discovery.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, asOneStep } from '#shared/workshop/writeRecords.ts'
import { placeAtEnd } from './place.ts'

export type Dots = {
  readonly round: number
  readonly dotsPerBallot: number
  /** The themes that stand on the board now. */
  readonly themeIds: readonly ThemeId[]
}

/**
 * Sets how many dots a person gives to one theme, in that person's own document. Dots on a theme that has gone from the
 * board return to their owner: a ballot that names one would not be counted. More than the budget is refused.
 */
export function giveDots(own: Y.Doc, ballot: Dots, themeId: ThemeId, dots: number): Result<Ballot, 'overBudget'> {
  const before = ownBallot(own, ballot.round)
  const next = standingDots({ ...before, [themeId]: Math.max(0, Math.trunc(dots)) }, ballot.themeIds)
  if (dotsGiven(next) > ballot.dotsPerBallot) return failure('overBudget')
  writeBallot(own, ballot.round, next)
  return success(next)
}

/** Takes back the dots on themes that have gone, so that the rest of the ballot counts; answers how many came back. */
export function takeBackLostDots(own: Y.Doc, ballot: Dots): number {
  const before = ownBallot(own, ballot.round)
  const next = standingDots(before, ballot.themeIds)
  const returned = dotsGiven(before) - dotsGiven(next)
  if (returned > 0) writeBallot(own, ballot.round, next)
  return returned
}

export const dotsGiven = (ballot: Ballot): number =>
  Object.values(ballot).reduce<number>((sum, dots) => sum + (dots ?? 0), 0)

/** Makes a priority of one or more themes, behind those there are. */
export function makePriority(
  board: Y.Doc,
  id: PriorityId,
  priority: { readonly title: string; readonly themeIds: readonly ThemeId[] },
): void {
  addRecord(board, 'priorities', id, {
    title: priority.title,
    rationale: '',
    themeIds: [...priority.themeIds],
    order: placeAtEnd(board, 'priorities'),
  })
}

const ownBallot = (own: Y.Doc, round: number): Ballot => readOne(own, 'ballots').get(String(round)) ?? {}

const standingDots = (ballot: Ballot, themeIds: readonly ThemeId[]): Ballot =>
  Object.fromEntries(themeIds.flatMap((id) => (ballot[id] ? [[id, ballot[id]]] : []))) as Ballot

function writeBallot(own: Y.Doc, round: number, ballot: Ballot): void {
  asOneStep(own, () => own.getMap('ballots').set(String(round), ballot))
}

import type * as Y from 'yjs'
import { refuse } from '#server/refusal.ts'
import { type CastBallot, givenOn } from '#shared/domain/ballots/castBallot.ts'
import { hasEnoughThemes, nextRound } from '#shared/domain/ballots/rounds.ts'
import { tallyBallots } from '#shared/domain/ballots/tallyBallots.ts'
import { votingFor } from '#shared/domain/ballots/voting.ts'
import type { Entry } from '#shared/records/collections.ts'
import { ownDocument } from '#shared/records/documents.ts'
import { isMember } from '#shared/records/roles.ts'
import { success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateSingle } from '#shared/workshop/writeRecords.ts'
import type { CommandRule } from './command.ts'

export const openBallot: CommandRule<'openBallot'> = {
  run: ({ board, control, now }, { method, budget, dotsPerBallot }) => {
    const themes = readOne(board, 'themes')
    if (!hasEnoughThemes(themes)) return refuse('no_themes')
    const voting = votingFor(themes.size, { method, budget: budget ?? dotsPerBallot })
    const round = nextRound({ tallies: readOne(board, 'tallies') }, control.ballot)
    updateSingle(board, 'control', {
      ballot: { round, state: 'open', ...voting, dotsPerBallot: voting.budget, openedAt: now },
    })
    return success({})
  },
}

/** Reads every ballot where its owner left it, and publishes the sum. A ballot that comes later isn't counted. */
export const closeBallot: CommandRule<'closeBallot'> = {
  documents: (board) => voters(board).map(({ id }) => ownDocument(id)),
  run: ({ board, control, document, now }) => {
    const { ballot } = control
    if (!ballot) throw new Error('a ballot was closed of which there is no round')
    const round = String(ballot.round)
    const everyone = voters(board)
    const ballots = everyone.flatMap((person): readonly CastBallot[] => {
      const dots = readOne(document(ownDocument(person.id)), 'ballots').get(round)
      // Whoever has given nothing has not voted.
      if (dots === undefined || givenOn(dots) === 0) return []
      return [{ dots, role: person.role, unitId: person.unitId ?? null }]
    })
    const { tally } = tallyBallots({
      ballots,
      voting: { method: ballot.method, budget: ballot.budget },
      themeIds: [...readOne(board, 'themes').keys()].toSorted(),
      round: ballot.round,
      voters: everyone.length,
      closedAt: now,
    })
    board.getMap('tallies').set(round, tally)
    updateSingle(board, 'control', { ballot: { ...ballot, state: 'closed' } })
    return success({})
  },
}

const voters = (board: Y.Doc): readonly Entry<'roster'>[] =>
  [...readOne(board, 'roster').values()].filter(({ role, joinedAt }) => joinedAt !== undefined && isMember(role))

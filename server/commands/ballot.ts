import type * as Y from 'yjs'
import { refuse } from '#server/refusal.ts'
import { type CastBallot, givenOn } from '#shared/domain/ballots/castBallot.ts'
import { electorateWith, votersIn } from '#shared/domain/ballots/electorate.ts'
import { hasEnoughThemes, nextRound, openRound, themesToVoteOn } from '#shared/domain/ballots/rounds.ts'
import { tallyBallots } from '#shared/domain/ballots/tallyBallots.ts'
import { votingFor } from '#shared/domain/ballots/voting.ts'
import { ownDocument } from '#shared/records/documents.ts'
import type { Voter } from '#shared/records/room.ts'
import { success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateSingle } from '#shared/workshop/writeRecords.ts'
import { type CommandRule, readControl } from './command.ts'

/** Fixes what is voted on, how, and by whom: whatever becomes of themes and roles meanwhile, that is what will be counted. */
export const openBallot: CommandRule<'openBallot'> = {
  run: ({ board, control, now }, { method, budget, dotsPerBallot }) => {
    const all = readOne(board, 'themes')
    if (!hasEnoughThemes(all)) return refuse('no_themes')
    const themes = themesToVoteOn(all)
    const voting = votingFor(themes.length, { method, budget: budget ?? dotsPerBallot })
    const round = nextRound({ tallies: readOne(board, 'tallies') }, control.ballot)
    const electorate = [...electorateWith([], readOne(board, 'roster'))]
    updateSingle(board, 'control', {
      ballot: { round, state: 'open', ...voting, dotsPerBallot: voting.budget, openedAt: now, themes, electorate },
    })
    return success({})
  },
}

/** Reads every ballot where its owner left it, and publishes the sum. A ballot that comes later isn't counted. */
export const closeBallot: CommandRule<'closeBallot'> = {
  documents: (board) => voters(board).map(({ participantId }) => ownDocument(participantId)),
  run: ({ board, control, document, now }) => {
    const { ballot } = control
    const themes = readOne(board, 'themes')
    const open = openRound(ballot, themes)
    if (!ballot || !open) throw new Error('a ballot was closed of which there is no open round')
    const round = String(ballot.round)
    const everyone = voters(board)
    const ballots = everyone.flatMap(({ participantId, role, unitId }): readonly CastBallot[] => {
      const dots = readOne(document(ownDocument(participantId)), 'ballots').get(round)
      // Whoever has given nothing has not voted.
      if (dots === undefined || givenOn(dots) === 0) return []
      return [{ dots, role, unitId: unitId ?? null }]
    })
    const tally = tallyBallots({
      ballots,
      voting: { method: ballot.method, budget: ballot.budget },
      votedOn: open.themes,
      themes,
      round: ballot.round,
      voters: everyone.length,
      removedVoters: electorate(board).length - everyone.length,
      closedAt: now,
    })
    board.getMap('tallies').set(round, tally)
    updateSingle(board, 'control', { ballot: { ...ballot, state: 'closed' } })
    return success({})
  },
}

const electorate = (board: Y.Doc): readonly Voter[] =>
  electorateWith(readControl(board).ballot?.electorate ?? [], readOne(board, 'roster'))

const voters = (board: Y.Doc): readonly Voter[] => votersIn(electorate(board), readOne(board, 'roster'))

import type * as Y from 'yjs'
import { refuse } from '#server/refusal.ts'
import { defaultDots, tallyBallots } from '#shared/domain/ballots.ts'
import type { CastBallot } from '#shared/domain/castBallot.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import type { Entry } from '#shared/records/collections.ts'
import { ownDocument } from '#shared/records/documents.ts'
import { isMember } from '#shared/records/roles.ts'
import { success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateSingle } from '#shared/workshop/writeRecords.ts'
import type { CommandRule } from './command.ts'

export const openBallot: CommandRule<'openBallot'> = {
  run: ({ board, control, now }, { dotsPerBallot }) => {
    if (control.ballot?.state === 'open') return refuse('ballot_running')
    const themes = readOne(board, 'themes').size
    if (themes < thresholds.fewestThemesOnBallot) return refuse('no_themes')
    const round = Math.max(control.ballot?.round ?? 0, ...[...readOne(board, 'tallies').keys()].map(roundNumber)) + 1
    const ballot = { round, state: 'open', dotsPerBallot: dotsPerBallot ?? defaultDots(themes), openedAt: now } as const
    updateSingle(board, 'control', { ballot })
    return success({})
  },
}

/** Reads every ballot where its owner left it, and publishes the sum. A ballot that comes later isn't counted. */
export const closeBallot: CommandRule<'closeBallot'> = {
  documents: (board) => voters(board).map(({ id }) => ownDocument(id)),
  run: ({ board, control, document, now }) => {
    const { ballot } = control
    if (ballot?.state !== 'open') return refuse('ballot_not_running')
    const round = String(ballot.round)
    const everyone = voters(board)
    const ballots = everyone.flatMap((person): readonly CastBallot[] => {
      const dots = readOne(document(ownDocument(person.id)), 'ballots').get(round)
      const isCast = dots !== undefined && Object.values(dots).some((given) => (given ?? 0) > 0)
      return isCast ? [{ dots, role: person.role, unitId: person.unitId ?? null }] : []
    })
    const { tally } = tallyBallots({
      ballots,
      dotsPerBallot: ballot.dotsPerBallot,
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

const roundNumber = (round: string): number => Number.parseInt(round, 10) || 0

import { inOrder } from '#shared/domain/inOrder.ts'
import { standingThemes } from '#shared/domain/themes.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { limits } from '#shared/limits.ts'
import type { NamedTheme, Tally, Voting } from '#shared/records/discovery.ts'
import type { Control } from '#shared/records/room.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** A round that people vote in now. */
export type OpenRound = Voting & {
  readonly round: number
  readonly themes: readonly NamedTheme[]
}

/** `null` while nobody can vote. */
export function openRound(ballot: Control['ballot'], themes: BoardSnapshot['themes']): OpenRound | null {
  if (ballot?.state !== 'open') return null
  const { round, method, budget } = ballot
  return { round, method, budget, themes: ballot.themes ?? themesToVoteOn(themes) }
}

/** What a round is opened on: the themes as they stand and are called now, in the order in which people placed them. */
export const themesToVoteOn = (themes: BoardSnapshot['themes']): NamedTheme[] =>
  inOrder(standingThemes(themes).values()).map(({ id, name }) => ({ id, name }))

type Rounds = Pick<BoardSnapshot, 'tallies'>

/** The rounds that were counted, from the first to the last. */
export const countedRounds = ({ tallies }: Rounds): readonly Tally[] =>
  [...tallies.values()].sort((one, other) => one.round - other.round)

export const lastTally = (board: Rounds): Tally | null => countedRounds(board).at(-1) ?? null

/** The number of the round that may be opened next: none is given twice. */
export const nextRound = (board: Rounds, ballot: Control['ballot']): number =>
  Math.max(ballot?.round ?? 0, lastTally(board)?.round ?? 0) + 1

/** Whether there is anything to choose between. */
export const hasEnoughThemes = (themes: BoardSnapshot['themes']): boolean =>
  standingThemes(themes).size >= thresholds.fewestThemesOnBallot

/** Whether anything but the turnout is published: with fewer ballots a sum would say how somebody voted. */
export const isShown = ({ ballots }: Tally): boolean => ballots >= limits.fewestBallotsShown

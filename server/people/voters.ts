import type * as Y from 'yjs'
import { electorateWith } from '#shared/domain/ballots/electorate.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateSingle } from '#shared/workshop/writeRecords.ts'

/** Whoever becomes a member while a round is open votes in it too. To be called where somebody joins or is given a role. */
export function admitVoters(board: Y.Doc): void {
  const ballot = readOne(board, 'control')?.ballot
  if (ballot?.state !== 'open') return
  const before = ballot.electorate ?? []
  const electorate = electorateWith(before, readOne(board, 'roster'))
  if (electorate !== before) updateSingle(board, 'control', { ballot: { ...ballot, electorate: [...electorate] } })
}

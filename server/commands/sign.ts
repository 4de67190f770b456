import { toActor } from '#server/people/participant.ts'
import { refuse } from '#server/refusal.ts'
import { signingRefusal } from '#shared/domain/alignment/signingRefusals.ts'
import { reviewOf } from '#shared/domain/review/reviewer.ts'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import { dayOf } from '#shared/locale/dayOf.ts'
import type { Signature } from '#shared/records/room.ts'
import { failure, success } from '#shared/result.ts'
import { wholeCharacters } from '#shared/text/wholeCharacters.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import type { CommandRule } from './command.ts'

/** A lead's word on exactly what was on the screen: the hash says what that was. */
export const sign: CommandRule<'sign'> = {
  run: ({ actor, board, now }, { choice, words = '', hash }) => {
    // The page asks for words with a concern too; a tool may send one without, as it always could.
    if (choice === 'dissent' && words === '') return refuse('words_missing')
    const review = reviewOf(readSnapshot(board, 'board'), dayOf(now, undefined))
    const refusal = signingRefusal(review, toActor(actor))
    if (refusal) return failure(refusal)
    if (review.boardCase.hash() !== hash) return refuse('set_changed')
    const signature: Signature = {
      participantId: actor.id as ParticipantId,
      name: actor.name,
      unitId: actor.unitId as UnitId,
      choice,
      words: wholeCharacters(words),
      hash,
      at: now,
    }
    board.getMap('signatures').set(actor.id, signature)
    return success({})
  },
}

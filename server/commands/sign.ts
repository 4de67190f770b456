import { toActor } from '#server/people/participant.ts'
import { refuse } from '#server/refusal.ts'
import { recordingRefusal, signingRefusal } from '#shared/domain/alignment/signingRefusals.ts'
import { unitsSpokenFor } from '#shared/domain/alignment/spokespeople.ts'
import { reviewOf } from '#shared/domain/review/reviewer.ts'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import { dayOf } from '#shared/locale/dayOf.ts'
import type { Signature, Unsigned } from '#shared/records/room.ts'
import { failure, success } from '#shared/result.ts'
import { wholeCharacters } from '#shared/text/wholeCharacters.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import { updateSingle } from '#shared/workshop/writeRecords.ts'
import type { CommandRule } from './command.ts'

/** A lead's word on exactly what was on the screen: the hash says what that was. */
export const sign: CommandRule<'sign'> = {
  run: ({ actor, board, now, newId }, { choice, words = '', hash, unitId: named }) => {
    // The page asks for words with a concern too; a tool may send one without, as it always could.
    if (choice === 'dissent' && words === '') return refuse('words_missing')
    const content = readSnapshot(board, 'board')
    const review = reviewOf(content, dayOf(now, undefined))
    const unitId = named ?? unitsSpokenFor(content, actor.id)[0] ?? null
    const refusal = signingRefusal(review, { participantId: toActor(actor).participantId, unitId })
    if (refusal) return failure(refusal)
    if (review.boardCase.hash() !== hash) return refuse('set_changed')
    const signature: Signature = {
      participantId: actor.id as ParticipantId,
      name: actor.name,
      unitId: unitId as UnitId,
      choice,
      words: wholeCharacters(words),
      hash,
      at: now,
    }
    const signatures = board.getMap('signatures')
    const before = signatures.get(actor.id)
    // Words are history: the latest stands under its signer, and the one before it goes on under an id of its own.
    if (before !== undefined) signatures.set(newId<'signature'>(), before)
    signatures.set(actor.id, signature)
    return success({})
  },
}

/** The CEO's word that a unit has none, and why: the set can be frozen without it. */
export const recordUnsigned: CommandRule<'recordUnsigned'> = {
  run: ({ actor, board, control, now }, { unitId, reason, hash }) => {
    const review = reviewOf(readSnapshot(board, 'board'), dayOf(now, undefined))
    const refusal = recordingRefusal(review, unitId)
    if (refusal) return failure(refusal)
    if (review.boardCase.hash() !== hash) return refuse('set_changed')
    const record: Unsigned = {
      unitId: unitId as UnitId,
      reason: wholeCharacters(reason),
      by: actor.id as ParticipantId,
      name: actor.name,
      hash,
      at: now,
    }
    updateSingle(board, 'control', { unsigned: [...(control.unsigned ?? []), record] })
    return success({})
  },
}

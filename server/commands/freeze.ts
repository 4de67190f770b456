import { freezingRefusal } from '#shared/domain/alignment/signingRefusals.ts'
import { amendmentRule } from '#shared/domain/amendment.ts'
import { reviewOf } from '#shared/domain/review/reviewer.ts'
import { dayOf } from '#shared/locale/dayOf.ts'
import { failure, success } from '#shared/result.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import { addRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import type { CommandRule } from './command.ts'
import { keptVersion } from './versions.ts'

/** The set is final: nothing essential is open, and every unit's word is there, a dissent on the record too. */
export const freeze: CommandRule<'freeze'> = {
  run: (context) => {
    const { actor, board, control, now, text } = context
    const review = reviewOf(readSnapshot(board, 'board'), dayOf(now, undefined))
    const refusal = freezingRefusal(review)
    if (refusal) return failure(refusal)
    const hash = review.boardCase.hash()
    const amendment = control.frozen ? control.frozen.amendment + 1 : 0
    const words = review.signing()
    const signers = Object.fromEntries(
      words.flatMap(({ unit, ...word }) => (word.state === 'signed' ? [[unit.id, word.signature.participantId]] : [])),
    )
    const without = words.flatMap(({ unit, state }) => (state === 'unsigned' ? [unit.id] : []))
    const frozen = { hash, at: now, by: actor.name, amendment, signers, ...(without.length > 0 ? { without } : {}) }
    updateSingle(board, 'control', { frozen, amending: undefined })
    const name = amendment === 0 ? 'facilitation.versions.frozen' : 'facilitation.versions.frozenAgain'
    const version = keptVersion(context, text(name, { amendment }))
    return success({ answer: { versionId: version.id }, versions: [version] })
  },
}

/** Opens the frozen set for a change, with its reason on the record. */
export const amend: CommandRule<'amend'> = {
  run: ({ actor, board, control, newId, now }, { reason }) => {
    if (!control.frozen) throw new Error('a set was amended that was never frozen')
    updateSingle(board, 'control', { amending: true })
    addRecord(board, 'decisions', newId<'decision'>(), {
      finding: control.frozen.hash,
      rule: amendmentRule,
      choice: 'accepted',
      reason,
      decidedBy: actor.name,
      decidedAt: now,
    })
    return success({})
  },
}

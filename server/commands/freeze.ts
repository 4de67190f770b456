import { refuse } from '#server/refusal.ts'
import { translate } from '#server/translate.ts'
import { freezingRefusal, signingUnits } from '#shared/domain/alignment/signatures.ts'
import { amendmentRule } from '#shared/domain/amendment.ts'
import { contentHash } from '#shared/domain/contentHash.ts'
import { success } from '#shared/result.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import { addRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import type { CommandRule } from './command.ts'
import { keptVersion } from './versions.ts'

/** The set is final: signed by every unit that has a lead, with a commitment, a concern or a dissent on the record. */
export const freeze: CommandRule<'freeze'> = {
  run: (context) => {
    const { actor, board, control, now } = context
    const content = readSnapshot(board, 'board')
    const hash = contentHash(content)
    const refusal = freezingRefusal(content, signingUnits({ board: content, hash: () => hash }))
    if (refusal?.code === 'unsigned') return refuse('unsigned', { units: refusal.units.map(({ name }) => name) })
    if (refusal) return refuse(refusal.code)
    const amendment = control.frozen ? control.frozen.amendment + 1 : 0
    updateSingle(board, 'control', { frozen: { hash, at: now, by: actor.name, amendment }, amending: undefined })
    const version = keptVersion(
      context,
      translate(amendment === 0 ? 'facilitation.versions.frozen' : 'facilitation.versions.frozenAgain', { amendment }),
    )
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

import { signersOf, signingUnits } from '#shared/domain/alignment/signatures.ts'
import { compare, inOrder } from '#shared/domain/inOrder.ts'
import type { RecordOf } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** `valid` stands for this content; `void` was given for an older one; `missing` is still to come. */
export type SigningLine =
  | { readonly state: 'valid' | 'void'; readonly signature: RecordOf<'signatures'> }
  | { readonly state: 'missing'; readonly name: string; readonly unitId: string }

/** Every signature, in the order of the units, and every unit that has not signed yet. */
export function signingLines(board: BoardSnapshot, hash: string): readonly SigningLine[] {
  const units = inOrder(board.units.values())
  const place = (unitId: string | undefined) => {
    const index = units.findIndex(({ id }) => id === unitId)
    return index === -1 ? units.length : index
  }
  const placeOf = (line: SigningLine) => place(line.state === 'missing' ? line.unitId : line.signature.unitId)
  const signed = [...board.signatures.values()]
    .sort((one, other) => place(one.unitId) - place(other.unitId) || compare(one.participantId, other.participantId))
    .map((signature): SigningLine => ({ state: signature.hash === hash ? 'valid' : 'void', signature }))
  const missing = signingUnits(board, hash).flatMap(({ unit, state }): readonly SigningLine[] => {
    const names = signersOf(board, unit.id).flatMap((id) => board.roster.get(id)?.name ?? [])
    return state === 'missing' ? [{ state, name: names.join(', '), unitId: unit.id }] : []
  })
  return [...signed, ...missing.toSorted((one, other) => placeOf(one) - placeOf(other))]
}

/** The signatures that stand for a unit: those of its people. */
export const signaturesOf = (board: BoardSnapshot, unitId: string): readonly RecordOf<'signatures'>[] =>
  [...board.signatures.values()]
    .filter((signature) => signature.unitId === unitId)
    .sort((one, other) => compare(one.participantId, other.participantId))

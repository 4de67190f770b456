import { signerNames, signingUnits, unitOfSignature } from '#shared/domain/alignment/signatures.ts'
import { compare, inOrder } from '#shared/domain/inOrder.ts'
import type { BoardCase } from '#shared/domain/review/boardCase.ts'
import type { Signature } from '#shared/records/room.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** `valid` stands for this content; `void` was given for an older one; `missing` is still to come. */
export type SigningLine =
  | { readonly state: 'valid' | 'void'; readonly signature: Signature }
  | { readonly state: 'missing'; readonly name: string; readonly unitId: string }

/** Every signature, in the order of the units, and every unit that has not signed yet. */
export function signingLines(boardCase: BoardCase): readonly SigningLine[] {
  const { board } = boardCase
  const hash = boardCase.hash()
  const units = inOrder(board.units.values())
  const place = (unitId: string | undefined) => {
    const index = units.findIndex(({ id }) => id === unitId)
    return index === -1 ? units.length : index
  }
  const signed = [...board.signatures.values()]
    .sort((one, other) => place(one.unitId) - place(other.unitId) || compare(one.participantId, other.participantId))
    .map((signature): SigningLine => ({ state: signature.hash === hash ? 'valid' : 'void', signature }))
  const missing = signingUnits(boardCase).flatMap(({ unit, state }): readonly SigningLine[] =>
    state === 'missing' ? [{ state, name: signerNames(board, unit.id), unitId: unit.id }] : [],
  )
  return [...signed, ...missing]
}

/** The signatures that stand for a unit: those of its people. */
export const signaturesOf = (board: BoardSnapshot, unitId: string): readonly Signature[] =>
  [...board.signatures.values()]
    .filter((signature) => unitOfSignature(board, signature) === unitId)
    .sort((one, other) => compare(one.participantId, other.participantId))

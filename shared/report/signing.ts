import { unitOfSignature } from '#shared/domain/alignment/signatures.ts'
import { signerNames } from '#shared/domain/alignment/spokespeople.ts'
import { compare, inOrder } from '#shared/domain/inOrder.ts'
import type { Review } from '#shared/domain/review/reviewer.ts'
import type { Signature, Unsigned } from '#shared/records/room.ts'

/**
 * `valid` stands for its unit and this content; `void` was given for an older one; `imported` and `other` count for nothing: a file brought it, or
 * somebody else speaks for the unit; `unsigned` is what the CEO has recorded; `missing` is still to come.
 */
export type SigningLine =
  | {
      readonly state: 'valid' | 'void' | 'other' | 'imported'
      readonly unitId: string | undefined
      readonly signature: Signature
    }
  | { readonly state: 'unsigned'; readonly unitId: string; readonly record: Unsigned }
  | { readonly state: 'missing'; readonly unitId: string; readonly name: string }

/** Every signature, in the order of the units, and every unit that has to sign and hasn't yet. */
export function signingLines({ boardCase, signing }: Pick<Review, 'boardCase' | 'signing'>): readonly SigningLine[] {
  const { board } = boardCase
  const hash = boardCase.hash()
  const units = inOrder(board.units.values())
  const place = (unitId: string | undefined) => {
    const index = units.findIndex(({ id }) => id === unitId)
    return index === -1 ? units.length : index
  }
  const counted = new Set(signing().flatMap((unit) => (unit.state === 'signed' ? [unit.signature] : [])))
  const stateOf = (signature: Signature) =>
    counted.has(signature) ? 'valid' : signature.imported ? 'imported' : signature.hash === hash ? 'other' : 'void'
  const given = [...board.signatures.values()]
    .map((signature) => ({ state: stateOf(signature), unitId: unitOfSignature(board, signature), signature }) as const)
    .sort(
      (one, other) =>
        place(one.unitId) - place(other.unitId) ||
        compare(one.signature.participantId, other.signature.participantId) ||
        one.signature.at - other.signature.at,
    )
  const silent = signing().flatMap(({ unit, ...word }): readonly SigningLine[] => {
    if (word.state === 'missing') return [{ state: 'missing', unitId: unit.id, name: signerNames(board, unit.id) }]
    return word.state === 'unsigned' ? [{ state: 'unsigned', unitId: unit.id, record: word.record }] : []
  })
  return [...given, ...silent]
}

import { type SigningUnit, signersOf, signingUnits, unitOfSignature } from '#shared/domain/alignment/signatures.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import type { Signature } from '#shared/records/room.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** A unit whose word is asked for, who gives it, and the signature that was given last. */
export type Signer = SigningUnit & { readonly names: string; readonly signature: Signature | null }

/** The company first, then the units in their order, each with where its signature stands. */
export function unitsAsked(board: BoardSnapshot, hash: string): readonly Signer[] {
  const byId = new Map(signingUnits(board, hash).map((signing) => [signing.unit.id as string, signing]))
  return inOrder([...byId.values()].map(({ unit }) => unit)).flatMap((unit) => {
    const signing = byId.get(unit.id)
    if (!signing) return []
    const given = [...board.signatures.values()].filter((signature) => unitOfSignature(board, signature) === unit.id)
    const current = given.find((signature) => signature.hash === hash)
    const latest = given.sort((one, other) => other.at - one.at)[0]
    return [{ ...signing, names: namesOf(board, unit.id), signature: current ?? latest ?? null }]
  })
}

/** Everybody who may give the unit's word, in words. */
export const namesOf = (board: BoardSnapshot, unitId: string): string =>
  signersOf(board, unitId)
    .flatMap((id) => board.roster.get(id)?.name ?? [])
    .join(', ')

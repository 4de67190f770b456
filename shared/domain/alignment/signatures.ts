import { createFinding, type Finding } from '#shared/domain/finding.ts'
import { groupBy } from '#shared/domain/groupBy.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import type { BoardCase } from '#shared/domain/review/boardCase.ts'
import { standingSet } from '#shared/domain/standingSet.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { Signature, Unsigned } from '#shared/records/room.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { signersOf } from './spokespeople.ts'

/**
 * SIGN-ALL: a unit that has to sign and has neither signed what stands there now nor recorded a dissent. Asked from the
 * commitment on, or as soon as somebody has signed: before that nobody could have.
 */
export function findMissingSignatures({ board, hash }: BoardCase): readonly Finding[] {
  const phase = board.control?.phase
  const isSigning = phase === 'commit' || phase === 'follow' || board.signatures.size > 0
  if (!isSigning) return []
  return signingUnits({ board, hash })
    .filter(isAwaited)
    .map(({ unit, state }) => createFinding('SIGN-ALL', 'error', [unit.id], { unit: unit.name, variant: state }))
}

export type SigningUnit = { readonly unit: Entry<'units'> } & (
  | { readonly state: 'missing' }
  /** `void`: the word that was given, and the content has changed since. */
  | { readonly state: 'signed' | 'void'; readonly signature: Signature }
  /** Nobody could sign, and the CEO has said why. It holds nothing up, and is no consent. */
  | { readonly state: 'unsigned'; readonly record: Unsigned }
)

/** Whether a unit holds up the freezing. */
export const isAwaited = ({ state }: SigningUnit): boolean => state === 'missing' || state === 'void'

/**
 * The units whose word is asked for, in their order, and how far they are: the company and every unit with key results in
 * the set, whoever has joined. A dissent is a word too.
 */
export function signingUnits({ board, hash }: Pick<BoardCase, 'board' | 'hash'>): readonly SigningUnit[] {
  const promising = new Set<string>([...board.keyResults.values()].map(({ unitId }) => unitId))
  const units = inOrder(board.units.values()).filter(({ id }) => id === companyUnitId || promising.has(id))
  const unsigned = board.control?.unsigned ?? []
  if (board.signatures.size === 0 && unsigned.length === 0) return units.map((unit) => ({ unit, state: 'missing' }))

  const current = hash()
  const given = groupBy([...board.signatures.values()], (signature) => unitOfSignature(board, signature))
  return units.map((unit): SigningUnit => {
    const words = wordsInOffice(signersNow(board, unit.id), given.get(unit.id) ?? [])
    const signature = words.find((word) => word.hash === current) ?? words[0]
    if (signature?.hash === current) return { unit, state: 'signed', signature }
    const record = unsigned.findLast((one) => one.unitId === unit.id && one.hash === current)
    if (record) return { unit, state: 'unsigned', record }
    return signature ? { unit, state: 'void', signature } : { unit, state: 'missing' }
  })
}

/** Of a frozen set it stays whoever spoke for the unit then. */
function signersNow(board: BoardSnapshot, unitId: string): readonly string[] {
  const spoke = standingSet(board.control)?.signers
  if (!spoke) return signersOf(board, unitId)
  return Object.hasOwn(spoke, unitId) && spoke[unitId] !== undefined ? [spoke[unitId]] : []
}

/** The last word of each of those who speak for a unit, in their order: what anybody else said counts for nothing. */
const wordsInOffice = (signers: readonly string[], given: readonly Signature[]): readonly Signature[] =>
  signers.flatMap(
    (signer) =>
      given
        .filter(({ participantId, imported }) => participantId === signer && !imported)
        .toSorted((one, other) => other.at - one.at)[0] ?? [],
  )

/** What somebody last said for a unit. */
export const lastWordOf = (board: BoardSnapshot, participantId: string, unitId: string): Signature | undefined =>
  wordsInOffice(
    [participantId],
    [...board.signatures.values()].filter((signature) => unitOfSignature(board, signature) === unitId),
  )[0]

/** Whose word a signature is: the unit its signer stood for, the company for its CEO. */
export function unitOfSignature(board: Pick<BoardSnapshot, 'roster'>, signature: Signature): string | undefined {
  const signer = board.roster.get(signature.participantId)
  return signature.unitId ?? signer?.unitId ?? (signer?.role === 'ceo' ? companyUnitId : undefined)
}

import { createFinding, type Finding } from '#shared/domain/finding.ts'
import { groupBy } from '#shared/domain/groupBy.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import type { BoardCase } from '#shared/domain/review/boardCase.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { Signature } from '#shared/records/room.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/**
 * SIGN-ALL: a unit with a lead that has neither signed what stands there now nor recorded a dissent. Asked from the
 * commitment on, or as soon as somebody has signed: before that nobody could have.
 */
export function findMissingSignatures({ board, hash }: BoardCase): readonly Finding[] {
  const phase = board.control?.phase
  const isSigning = phase === 'commit' || phase === 'follow' || board.signatures.size > 0
  if (!isSigning) return []
  return signingUnits({ board, hash }).flatMap(({ unit, state }) =>
    state === 'signed' ? [] : [createFinding('SIGN-ALL', 'error', [unit.id], { unit: unit.name, variant: state })],
  )
}

export type SigningUnit = { readonly unit: Entry<'units'> } & (
  | { readonly state: 'missing' }
  /** `void`: the last word that was given, and the content has changed since. */
  | { readonly state: 'signed' | 'void'; readonly signature: Signature }
)

/**
 * The units whose word is asked for, those with somebody who can give it, in their order, and how far they are. A dissent
 * is a word too.
 */
export function signingUnits({ board, hash }: Pick<BoardCase, 'board' | 'hash'>): readonly SigningUnit[] {
  const units = inOrder(board.units.values()).filter(({ id }) => signersOf(board, id).length > 0)
  if (board.signatures.size === 0) return units.map((unit) => ({ unit, state: 'missing' }))

  const current = hash()
  const given = groupBy([...board.signatures.values()], (signature) => unitOfSignature(board, signature))
  return units.map((unit): SigningUnit => {
    const latestFirst = (given.get(unit.id) ?? []).toSorted((one, other) => other.at - one.at)
    const valid = latestFirst.find((signature) => signature.hash === current)
    if (valid) return { unit, state: 'signed', signature: valid }
    const [latest] = latestFirst
    return latest ? { unit, state: 'void', signature: latest } : { unit, state: 'missing' }
  })
}

/**
 * Who gives a unit's word, by participant id: its lead or the deputy; for a company that has neither, any CEO. Asked by
 * the server, by the list of signatures, and by the button.
 */
export function signersOf(
  { units, roster }: Pick<BoardSnapshot, 'units' | 'roster'>,
  unitId: string,
): readonly string[] {
  const unit = units.get(unitId)
  const inOffice = [unit?.leadId, unit?.deputyId].filter((id) => id !== undefined)
  if (!unit || inOffice.length > 0 || unitId !== companyUnitId) return inOffice
  return [...roster.values()].filter(({ role }) => role === 'ceo').map(({ id }) => id)
}

type Signer = { readonly participantId: string; readonly unitId: string | null }

/** Why somebody can't give the word of their unit as the board stands. */
export function signingRefusal(
  board: Pick<BoardSnapshot, 'units' | 'roster' | 'objectives'>,
  { participantId, unitId }: Signer,
): 'not_lead_of_unit' | 'nothing_to_sign' | null {
  if (unitId === null || !signersOf(board, unitId).includes(participantId)) return 'not_lead_of_unit'
  return board.objectives.size === 0 ? 'nothing_to_sign' : null
}

/** Why the set can't be frozen: there is none, or the word of these units on it is missing. */
export type FreezingRefusal =
  | { readonly code: 'nothing_to_sign' }
  | { readonly code: 'unsigned'; readonly units: readonly Entry<'units'>[] }

export function freezingRefusal(
  { objectives }: Pick<BoardSnapshot, 'objectives'>,
  signing: readonly SigningUnit[],
): FreezingRefusal | null {
  if (objectives.size === 0) return { code: 'nothing_to_sign' }
  const units = signing.flatMap(({ unit, state }) => (state === 'signed' ? [] : [unit]))
  return units.length > 0 ? { code: 'unsigned', units } : null
}

/** Who gives a unit's word by name, for those who read who it is. */
export const signerNames = (board: Pick<BoardSnapshot, 'units' | 'roster'>, unitId: string): string =>
  signersOf(board, unitId)
    .flatMap((id) => board.roster.get(id)?.name ?? [])
    .join(', ')

/** Whose word a signature is: the unit its signer stood for, the company for its CEO. */
export function unitOfSignature(board: Pick<BoardSnapshot, 'roster'>, signature: Signature): string | undefined {
  const signer = board.roster.get(signature.participantId)
  return signature.unitId ?? signer?.unitId ?? (signer?.role === 'ceo' ? companyUnitId : undefined)
}

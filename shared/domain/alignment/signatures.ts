import { contentHash, type SignedContent } from '#shared/domain/contentHash.ts'
import { createFinding, type Finding } from '#shared/domain/finding.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry, RecordOf } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import type { AlignmentCase } from './alignmentCase.ts'

/**
 * SIGN-ALL: a unit with a lead that has neither signed what stands there now nor recorded a dissent. Asked from the
 * commitment on, or as soon as somebody has signed: before that nobody could have.
 */
export function findMissingSignatures({ board, context }: AlignmentCase): readonly Finding[] {
  const phase = board.control?.phase
  const isSigning = phase === 'commit' || phase === 'follow' || board.signatures.size > 0
  if (!isSigning) return []
  return signingUnits(board, context.hash).flatMap(({ unit, state }) =>
    state === 'signed' ? [] : [createFinding('SIGN-ALL', 'error', [unit.id], { unit: unit.name, variant: state })],
  )
}

export type SigningUnit = {
  readonly unit: Entry<'units'>
  /** `void`: it was signed, and the content has changed since. */
  readonly state: 'signed' | 'void' | 'missing'
}

/** The units whose word is asked for, those with somebody who can give it, and how far they are. A dissent is a word too. */
export function signingUnits(
  board: Pick<BoardSnapshot, 'units' | 'roster' | 'signatures'> & SignedContent,
  hash?: string,
): readonly SigningUnit[] {
  const units = [...board.units.values()].filter(({ id }) => signersOf(board, id).length > 0)
  if (board.signatures.size === 0) return units.map((unit) => ({ unit, state: 'missing' }))

  const current = hash ?? contentHash(board)
  const signed = new Set<string>()
  const ever = new Set<string>()
  for (const signature of board.signatures.values()) {
    const unitId = unitOfSignature(board, signature)
    if (unitId === undefined) continue
    ever.add(unitId)
    if (signature.hash === current) signed.add(unitId)
  }
  return units.map((unit) => ({
    unit,
    state: signed.has(unit.id) ? 'signed' : ever.has(unit.id) ? 'void' : 'missing',
  }))
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

/** Whose word a signature is: the unit its signer stood for, the company for its CEO. */
export function unitOfSignature(
  board: Pick<BoardSnapshot, 'roster'>,
  signature: RecordOf<'signatures'>,
): string | undefined {
  const signer = board.roster.get(signature.participantId)
  return signature.unitId ?? signer?.unitId ?? (signer?.role === 'ceo' ? companyUnitId : undefined)
}

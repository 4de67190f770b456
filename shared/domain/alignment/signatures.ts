import { contentHash } from '#shared/domain/contentHash.ts'
import { createFinding, type Finding } from '#shared/domain/finding.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { BoardSnapshot } from '#shared/workshop/mirror.ts'
import type { Entry, RecordOf } from '#shared/workshop/schema/collections.ts'
import type { AlignmentCase } from './alignmentCase.ts'

/**
 * SIGN-ALL: a unit with key results that has neither signed what stands there now nor recorded a dissent. Asked from the
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

/** The units that have something to sign, and how far they are. Any choice counts, a dissent as well. */
export function signingUnits(board: BoardSnapshot, hash?: string): readonly SigningUnit[] {
  const withKeyResults = new Set<string>([...board.keyResults.values()].map(({ unitId }) => unitId))
  const hasCeo = [...board.roster.values()].some(({ role }) => role === 'ceo')
  const units = [...board.units.values()].filter(({ id, kind, leadId }) => {
    const isCompany = id === companyUnitId || kind === 'company'
    return withKeyResults.has(id) && (!isCompany || hasCeo || leadId !== undefined)
  })
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

function unitOfSignature(board: BoardSnapshot, signature: RecordOf<'signatures'>): string | undefined {
  const signer = board.roster.get(signature.participantId)
  return signature.unitId ?? signer?.unitId ?? (signer?.role === 'ceo' ? companyUnitId : undefined)
}

import type { Review } from '#shared/domain/review/reviewer.ts'
import { companyUnitId } from '#shared/ids.ts'
import { isAwaited, type SigningUnit } from './signatures.ts'
import { signersOf } from './spokespeople.ts'

type Signer = { readonly participantId: string; readonly unitId: string | null }

type NotReady =
  | { readonly code: 'nothing_to_sign' }
  /** How many findings stand in the way that are neither gone nor decided. */
  | { readonly code: 'findings_open'; readonly values: { readonly count: number } }

/** Why somebody can't give the word of a unit as the board stands. */
export type SigningRefusal = { readonly code: 'not_lead_of_unit' } | NotReady

export function signingRefusal(review: Review, { participantId, unitId }: Signer): SigningRefusal | null {
  const { board } = review.boardCase
  if (unitId === null || !signersOf(board, unitId).includes(participantId)) return { code: 'not_lead_of_unit' }
  return notReady(review)
}

/** Why the CEO can't record that a unit has not signed: its word is not asked for, or it is there. */
export type RecordingRefusal = { readonly code: 'unit_not_asked' } | NotReady

/** A set can be final without a unit's word, and never without the company's. */
export const canGoUnsigned = (signing: SigningUnit): boolean => isAwaited(signing) && signing.unit.id !== companyUnitId

export function recordingRefusal(review: Review, unitId: string): RecordingRefusal | null {
  const asked = review.signing().find(({ unit }) => unit.id === unitId)
  if (!asked || !canGoUnsigned(asked)) return { code: 'unit_not_asked' }
  return notReady(review)
}

/** Why the set can't be frozen: it isn't ready to be signed, or the word of these units on it is missing. */
export type FreezingRefusal =
  | NotReady
  | { readonly code: 'unsigned'; readonly values: { readonly units: readonly string[] } }

export function freezingRefusal(review: Review): FreezingRefusal | null {
  const refusal = notReady(review)
  if (refusal) return refusal
  const units = review
    .signing()
    .filter(isAwaited)
    .map(({ unit }) => unit.name)
  return units.length > 0 ? { code: 'unsigned', values: { units } } : null
}

function notReady({ boardCase, forTheRoom }: Review): NotReady | null {
  if (boardCase.board.objectives.size === 0) return { code: 'nothing_to_sign' }
  const count = forTheRoom().open.blocking.length
  return count > 0 ? { code: 'findings_open', values: { count } } : null
}

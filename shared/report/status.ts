import { standingSet, unitsWithout } from '#shared/domain/standingSet.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** `version` counts from 1; `amendment` is how many times a frozen set was changed and frozen again. */
export type ReportStatus =
  | { readonly kind: 'draft' }
  | (Frozen & { readonly kind: 'final'; readonly version: 1 })
  | (Frozen & { readonly kind: 'amended'; readonly version: number; readonly amendment: number })

/** `without`: the units that have not signed, by name. */
type Frozen = { readonly at: number; readonly by: string; readonly without: readonly string[] }

/** Final is only what is exactly the frozen content; anything else is a draft, whatever the phase. */
export function reportStatus(board: BoardSnapshot, hash: string): ReportStatus {
  const standing = standingSet(board.control)
  if (standing?.hash !== hash) return { kind: 'draft' }
  const { at, by, amendment } = standing
  const frozen = { at, by, without: unitsWithout(board) }
  if (amendment === 0) return { kind: 'final', version: 1, ...frozen }
  return { kind: 'amended', version: amendment + 1, amendment, ...frozen }
}

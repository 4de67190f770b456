import { companyUnitId, type UnitId } from '#shared/ids.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

type Offices = Pick<BoardSnapshot, 'units' | 'roster'>

/**
 * Who gives a unit's word, by participant id: its lead before the deputy, who is heard where the lead is silent. A company
 * that has no lead is spoken for by any CEO.
 */
export function signersOf({ units, roster }: Offices, unitId: string): readonly string[] {
  const unit = units.get(unitId)
  if (!unit) return []
  const ceos = [...roster.values()].filter(({ role }) => role === 'ceo').map(({ id }) => id)
  const leads = unit.leadId === undefined && unitId === companyUnitId ? ceos : [unit.leadId]
  return [...new Set([...leads, unit.deputyId])].filter((id) => id !== undefined)
}

/** The units that somebody gives the word of, their own before those where they stand in. */
export const unitsSpokenFor = (board: Offices, participantId: string): readonly UnitId[] => {
  const own = board.roster.get(participantId)?.unitId
  const spoken = [...board.units.keys()].filter((id) => signersOf(board, id).includes(participantId)) as UnitId[]
  return spoken.toSorted((one, other) => Number(other === own) - Number(one === own))
}

/** The same by name, for those who read who it is. */
export const signerNames = (board: Offices, unitId: string): string =>
  signersOf(board, unitId)
    .flatMap((id) => board.roster.get(id)?.name ?? [])
    .join(', ')

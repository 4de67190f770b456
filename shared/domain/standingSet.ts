import type { Control } from '#shared/records/room.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** The set as it was frozen, while it stands; `null` before, and while an amendment is open. */
export const standingSet = (
  control: Pick<Control, 'frozen' | 'amending'> | null,
): NonNullable<Control['frozen']> | null =>
  control?.frozen !== undefined && control.amending !== true ? control.frozen : null

/** The units, by name, whose word a standing set goes without. */
export const unitsWithout = ({ control, units }: Pick<BoardSnapshot, 'control' | 'units'>): readonly string[] =>
  (standingSet(control)?.without ?? []).flatMap((id) => units.get(id)?.name ?? [])

import type { Control } from '#shared/records/room.ts'

/** The set as it was frozen, while it stands; `null` before, and while an amendment is open. */
export const standingSet = (
  control: Pick<Control, 'frozen' | 'amending'> | null,
): NonNullable<Control['frozen']> | null =>
  control?.frozen !== undefined && control.amending !== true ? control.frozen : null

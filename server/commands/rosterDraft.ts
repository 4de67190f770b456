import type { Surroundings } from '#server/surroundings.ts'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import type { Participant, Unit } from '#shared/records/room.ts'

/**
 * Units and people as plain records, to be changed step by step and written as a whole: of a list of changes either all
 * happen or none.
 */
export type RosterDraft = {
  readonly units: Map<UnitId, Unit>
  readonly people: Map<ParticipantId, Participant>
  /** Whose pass is to be made new. */
  readonly newPasses: Set<ParticipantId>
  readonly newId: Surroundings['newId']
}

export const changeUnitRecord = (draft: RosterDraft, id: UnitId, patch: Partial<Unit>): void => {
  const unit = draft.units.get(id)
  if (unit) draft.units.set(id, { ...unit, ...patch })
}

export const changePersonRecord = (draft: RosterDraft, id: ParticipantId, patch: Partial<Participant>): void => {
  const person = draft.people.get(id)
  if (person) draft.people.set(id, { ...person, ...patch })
}

/** A person who changes unit or role no longer leads, or stands in, where they did. */
export function leaveOffices(draft: RosterDraft, id: ParticipantId): void {
  for (const [unitId, unit] of draft.units) {
    const { leadId, deputyId, ...rest } = unit
    if (leadId !== id && deputyId !== id) continue
    draft.units.set(unitId, {
      ...rest,
      ...(leadId && leadId !== id ? { leadId } : {}),
      ...(deputyId && deputyId !== id ? { deputyId } : {}),
    })
  }
}

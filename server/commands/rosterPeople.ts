import { cleanName } from '#server/people/personName.ts'
import { type Refusal, refuse } from '#server/refusal.ts'
import { isLastFacilitator } from '#shared/domain/leading.ts'
import { companyUnitId, type ParticipantId, type UnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { RosterChange } from '#shared/protocol/commands.ts'
import { homeUnit, isMember, type Role } from '#shared/records/roles.ts'
import { type Result, success } from '#shared/result.ts'
import { changePersonRecord, changeUnitRecord, leaveOffices, type RosterDraft } from './rosterDraft.ts'

type ChangeOf<Op extends RosterChange['op']> = Extract<RosterChange, { op: Op }>
type Answer = Result<null, Refusal>

/** Somebody who has not come in yet: the answer holds their pass. */
export function addPerson(draft: RosterDraft, change: ChangeOf<'addPerson'>): Answer {
  if (draft.people.size >= limits.participantsPerWorkshop)
    return refuse('workshop_full', { max: limits.participantsPerWorkshop })
  const name = cleanName(change.name)
  if (!name.ok) return name
  const unitId = unitFor(draft, change.role, change.unitId)
  if (!unitId.ok) return unitId
  const id = draft.newId<'participant'>()
  draft.people.set(id, { name: name.value, role: change.role, ...(unitId.value ? { unitId: unitId.value } : {}) })
  draft.newPasses.add(id)
  leadWhereNobodyDoes(draft, id, change.role, unitId.value)
  return success(null)
}

/** Like somebody who comes in by a lead's or the CEO's invitation: a unit without a lead gets this one. */
function leadWhereNobodyDoes(draft: RosterDraft, id: ParticipantId, role: Role, unitId: UnitId | null): void {
  if (unitId === null || (role !== 'lead' && role !== 'ceo')) return
  if (draft.units.get(unitId)?.leadId === undefined) changeUnitRecord(draft, unitId, { leadId: id })
}

export function changePerson(draft: RosterDraft, change: ChangeOf<'changePerson'>): Answer {
  const id = change.participantId as ParticipantId
  const before = draft.people.get(id)
  if (!before) return refuse('unknown_person')
  const name = cleanName(change.name ?? before.name)
  if (!name.ok) return name
  const role = change.role ?? before.role
  const unitId = unitFor(draft, role, change.unitId ?? before.unitId)
  if (!unitId.ok) return unitId
  if (role !== before.role && isLastFacilitator(draft.people, id)) return refuse('last_facilitator')
  const hasMoved = role !== before.role || unitId.value !== (before.unitId ?? null)
  if (hasMoved) leaveOffices(draft, id)
  const { unitId: _, ...rest } = before
  draft.people.set(id, { ...rest, name: name.value, role, ...(unitId.value ? { unitId: unitId.value } : {}) })
  if (hasMoved) leadWhereNobodyDoes(draft, id, role, unitId.value)
  return success(null)
}

/**
 * Whoever leads a unit, or stands in for its lead, gets the role that goes with it; whoever did before loses it. `null`
 * leaves the office empty.
 */
export function setOffice(draft: RosterDraft, change: ChangeOf<'setLead' | 'setDeputy'>): Answer {
  const unitId = change.unitId as UnitId
  if (!draft.units.has(unitId)) return refuse('unknown_unit')
  const office = change.op === 'setLead' ? 'leadId' : 'deputyId'
  const before = draft.units.get(unitId)?.[office]
  if (change.participantId === null) {
    const { [office]: _, ...unit } = draft.units.get(unitId) ?? raise(unitId)
    draft.units.set(unitId, unit)
    loseRole(draft, unitId, before)
    return success(null)
  }
  const id = change.participantId as ParticipantId
  const person = draft.people.get(id)
  if (!person) return refuse('unknown_person')
  const isOwn = person.unitId === unitId
  // Somebody of another unit may stand in: they give the unit's word, and stay what they are in their own.
  if (!isOwn && (office === 'leadId' || !isMember(person.role))) return refuse('not_in_unit', { name: person.name })
  if (isOwn) changePersonRecord(draft, id, { role: unitId === companyUnitId ? 'ceo' : 'lead' })
  changeUnitRecord(draft, unitId, { [office]: id })
  loseRole(draft, unitId, before)
  return success(null)
}

/** Who no longer holds an office of the unit is a member of it like any other. */
function loseRole(draft: RosterDraft, unitId: UnitId, id: ParticipantId | undefined): void {
  const person = id && draft.people.get(id)
  // A file that was imported may name anybody, a facilitator too: they have no role to lose by it.
  if (!person || (person.role !== 'lead' && person.role !== 'ceo')) return
  // Whoever stood in from another unit keeps what they are there.
  if (homeUnit<string | undefined>(person.role, person.unitId) !== unitId) return
  const { leadId, deputyId } = draft.units.get(unitId) ?? raise(unitId)
  if (id !== leadId && id !== deputyId) changePersonRecord(draft, id, { role: 'participant' })
}

export function reissuePass(draft: RosterDraft, { participantId }: ChangeOf<'reissuePass'>): Answer {
  const id = participantId as ParticipantId
  if (!draft.people.has(id)) return refuse('unknown_person')
  draft.newPasses.add(id)
  return success(null)
}

function unitFor(draft: RosterDraft, role: Role, chosen: string | undefined): Result<UnitId | null, Refusal> {
  if (role === 'ceo') return success(companyUnitId)
  if (role !== 'lead' && role !== 'participant') return success(null)
  if (chosen === undefined) return refuse('unit_missing')
  if (!draft.units.has(chosen as UnitId)) return refuse('unknown_unit')
  if (role === 'lead' && chosen === companyUnitId) return refuse('company_has_ceo')
  return success(chosen as UnitId)
}

function raise(unitId: string): never {
  throw new Error(`the unit ${unitId} was there a moment ago`)
}

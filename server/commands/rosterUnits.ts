import { cleanName } from '#server/people/personName.ts'
import { type Refusal, refuse } from '#server/refusal.ts'
import { companyUnitId, type UnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { RosterChange } from '#shared/protocol/commands.ts'
import type { Unit } from '#shared/records/room.ts'
import { type Result, success } from '#shared/result.ts'
import { orderBehind } from '#shared/workshop/edits/ordersBehind.ts'
import { changeUnitRecord, type RosterDraft } from './rosterDraft.ts'

type ChangeOf<Op extends RosterChange['op']> = Extract<RosterChange, { op: Op }>
type Answer = Result<null, Refusal>

export function addUnit(draft: RosterDraft, { name, kind, parent }: ChangeOf<'addUnit'>): Answer {
  if (draft.units.size > limits.unitsPerWorkshop) return refuse('too_many_units', { max: limits.unitsPerWorkshop })
  const named = freeName(draft, name)
  if (!named.ok) return named
  if (kind === 'company') return refuse('company_unit')
  if (parent !== undefined && !draft.units.has(parent as UnitId)) return refuse('unknown_unit')
  draft.units.set(draft.newId<'unit'>(), {
    name: named.value,
    kind,
    parent: (parent ?? companyUnitId) as UnitId,
    order: orderBehind([...draft.units.values()].map(({ order }) => order)),
  })
  return success(null)
}

export function changeUnit(draft: RosterDraft, change: ChangeOf<'changeUnit'>): Answer {
  const unitId = change.unitId as UnitId
  if (!draft.units.has(unitId)) return refuse('unknown_unit')
  const patch: Partial<Unit> = {}
  if (change.name !== undefined) {
    const named = freeName(draft, change.name, unitId)
    if (!named.ok) return named
    patch.name = named.value
  }
  if (change.kind !== undefined) {
    if ((change.kind === 'company') !== (unitId === companyUnitId)) return refuse('company_unit')
    patch.kind = change.kind
  }
  if (change.parent !== undefined) {
    const parent = change.parent as UnitId
    if (unitId === companyUnitId) return refuse('company_unit')
    if (!draft.units.has(parent)) return refuse('unknown_unit')
    if (isUnder(draft, parent, unitId)) return refuse('unit_circle')
    patch.parent = parent
  }
  changeUnitRecord(draft, unitId, patch)
  return success(null)
}

/** Only an empty unit goes: people, sub-units and objectives are moved first, so that nothing is left without a home. */
export function removeUnit(
  draft: RosterDraft,
  { unitId }: ChangeOf<'removeUnit'>,
  unitsWithWork: ReadonlySet<string>,
): Answer {
  const unit = draft.units.get(unitId as UnitId)
  if (!unit) return refuse('unknown_unit')
  if (unitId === companyUnitId) return refuse('company_unit')
  const { name } = unit
  if ([...draft.people.values()].some((person) => person.unitId === unitId)) return refuse('unit_has_people', { name })
  if ([...draft.units.values()].some(({ parent }) => parent === unitId)) return refuse('unit_has_units', { name })
  if (unitsWithWork.has(unitId)) return refuse('unit_has_work', { name })
  draft.units.delete(unitId as UnitId)
  return success(null)
}

function freeName(draft: RosterDraft, name: string, except?: UnitId): Result<string, Refusal> {
  const cleaned = cleanName(name)
  if (!cleaned.ok) return cleaned
  const isTaken = [...draft.units].some(
    ([id, unit]) => id !== except && unit.name.toLowerCase() === cleaned.value.toLowerCase(),
  )
  return isTaken ? refuse('unit_name_taken', { name: cleaned.value }) : cleaned
}

function isUnder(draft: RosterDraft, unitId: UnitId, ancestor: UnitId): boolean {
  const seen = new Set<UnitId>()
  for (let at: UnitId | undefined = unitId; at && !seen.has(at); at = draft.units.get(at)?.parent) {
    if (at === ancestor) return true
    seen.add(at)
  }
  return false
}

import { generateNKeysBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import { addInvitation } from '#server/auth/accessDocument.ts'
import { newSecret } from '#server/auth/secrets.ts'
import { cleanLine } from '#server/people/personName.ts'
import { type Refusal, refuse } from '#server/refusal.ts'
import type { Surroundings } from '#server/surroundings.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { accessDocument } from '#server/sync/session.ts'
import { companyUnitId, type UnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { workshopLanguage } from '#shared/messages/workshopLanguage.ts'
import type { CreateWorkshop, Invitations, WorkshopCreated } from '#shared/protocol/http.ts'
import { boardDocument } from '#shared/records/documents.ts'
import type { Phase } from '#shared/records/phases.ts'
import { roles } from '#shared/records/roles.ts'
import type { Unit } from '#shared/records/room.ts'
import { type Result, success } from '#shared/result.ts'
import { demoCompany, demoUnits } from '#shared/workshop/demo/people.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { defaultAgenda } from './defaultAgenda.ts'
import { emptySettings } from './emptySettings.ts'
import { writeTemplate } from './template.ts'
import { writeSingle } from './writeSingle.ts'

/** Fills a fresh workshop with the demo company, by the same commands that people's clicks make. */
export type FillWorkshop = (workshop: {
  readonly rooms: Rooms
  readonly surroundings: Surroundings
  readonly created: WorkshopCreated
  readonly upTo: Phase
}) => Promise<void>

export type Creation = {
  readonly rooms: Rooms
  readonly surroundings: Surroundings
  readonly fillWorkshop: FillWorkshop
}

const demoPhase: Phase = 'alignment'

/** Writes the first state of a workshop: its settings, units, agenda, and an invitation for each role. */
export async function createWorkshop(
  { rooms, surroundings, fillWorkshop }: Creation,
  request: CreateWorkshop,
  workshopId: string = surroundings.newId<'workshop'>(),
): Promise<Result<WorkshopCreated, Refusal>> {
  if (cleanLine(request.title) === '') return refuse('title_missing')
  const units = unitsOf(request, surroundings)
  if (!units.ok) return units
  const taken = request.demo ? nameOfTheDemo(units.value) : undefined
  if (taken !== undefined) return refuse('unit_name_taken', { name: taken })
  const done = await rooms.edit(workshopId, [boardDocument, accessDocument], ([board, access]) => {
    if (!board || !access) throw new Error('the board and the access document were asked for')
    writeBoard(board, request, units.value, surroundings)
    const invitations = inviteAllRoles(access, workshopId, surroundings)
    const named = units.value.map(({ id, unit }) => ({ id, name: unit.name }))
    return success({ workshopId, units: named, invitations })
  })
  if (!done.ok || !request.demo) return done
  const upTo = request.demo === true ? demoPhase : request.demo
  await fillWorkshop({ rooms, surroundings, created: done.value, upTo })
  const filled = await rooms.read(workshopId, [boardDocument], ([board]) =>
    board ? [...readOne(board, 'units').values()].map(({ id, name }) => ({ id, name })) : [],
  )
  return success({ ...done.value, units: filled })
}

export function inviteAllRoles(access: Y.Doc, workshopId: string, { newId }: Surroundings): Invitations {
  const secrets = roles.map((role) => [role, newSecret(workshopId)] as const)
  for (const [role, secret] of secrets) addInvitation(access, newId<'invitation'>(), { role, secret })
  return Object.fromEntries(secrets) as Invitations
}

/** The demo brings its company and units along: a unit of the same name would be there twice. */
const nameOfTheDemo = (units: readonly NewUnit[]): string | undefined => {
  const names = new Set([demoCompany.company, ...demoUnits.map(({ name }) => name)].map((name) => name.toLowerCase()))
  return units.find(({ id, unit }) => id !== companyUnitId && names.has(unit.name.toLowerCase()))?.unit.name
}

type NewUnit = { readonly id: UnitId; readonly unit: Unit }

function unitsOf(
  { units = [], company, title }: CreateWorkshop,
  { newId }: Surroundings,
): Result<readonly NewUnit[], Refusal> {
  const orders = generateNKeysBetween(null, null, units.length + 1)
  const companyName = cleanLine(company ?? title).slice(0, limits.nameLength)
  const named = units.map((unit) => ({ ...unit, name: cleanLine(unit.name), id: newId<'unit'>() }))
  const idByName = new Map<string, UnitId>([[companyName.toLowerCase(), companyUnitId]])
  for (const { name, id } of named) {
    if (name === '') return refuse('name_missing')
    if (idByName.has(name.toLowerCase())) return refuse('unit_name_taken', { name })
    idByName.set(name.toLowerCase(), id)
  }
  const made: NewUnit[] = [{ id: companyUnitId, unit: { name: companyName, kind: 'company', order: orders[0] ?? '' } }]
  for (const [index, { id, name, kind = 'business', parent }] of named.entries()) {
    const parentId = parent === undefined ? companyUnitId : idByName.get(cleanLine(parent).toLowerCase())
    if (!parentId) return refuse('unknown_parent', { unit: name, parent: parent ?? '' })
    made.push({ id, unit: { name, kind, parent: parentId, order: orders[index + 1] ?? '' } })
  }
  return hasCircle(made) ? refuse('unit_circle') : success(made)
}

function hasCircle(units: readonly NewUnit[]): boolean {
  const parentOf = new Map(units.map(({ id, unit }) => [id, unit.parent]))
  return units.some(({ id }) => {
    let at = parentOf.get(id)
    for (let steps = 0; at !== undefined && steps < units.length; steps += 1) at = parentOf.get(at)
    return at !== undefined
  })
}

function writeBoard(
  board: Y.Doc,
  request: CreateWorkshop,
  units: readonly NewUnit[],
  surroundings: Surroundings,
): void {
  writeSingle(board, 'settings', {
    ...emptySettings,
    title: cleanLine(request.title),
    company: cleanLine(request.company ?? ''),
    sector: request.sector ?? request.template ?? 'other',
    ...(request.headCount === undefined ? {} : { headCount: request.headCount }),
    ...(request.language === undefined ? {} : { language: request.language }),
  })
  writeSingle(board, 'control', { phase: 'setup', step: 0, openedUnits: [], offeredUnits: [] })
  writeSingle(board, 'vision', { statement: '' })
  for (const { id, unit } of units) addRecord(board, 'units', id, unit)
  const text = surroundings.textIn(workshopLanguage(request))
  for (const item of defaultAgenda(text)) addRecord(board, 'agenda', surroundings.newId<'agendaItem'>(), item)
  if (request.template) writeTemplate(board, request.template, surroundings)
}

import type * as Y from 'yjs'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { type Result, success } from '#shared/result.ts'
import { documentPath, ownDocument, unitDocument } from '#shared/workshop/documents.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateSingle } from '#shared/workshop/records.ts'
import type { CommandContext, CommandRule, Outcome } from './command.ts'
import { applyCopies, type Envelope, planCopies } from './envelopeCopies.ts'
import { type Refusal, refuse } from './refusal.ts'

/**
 * Opens envelopes: `unit` copies what the units wrote onto the board, `own` copies what each person wrote silently into
 * their unit. Of all units, or of the one named.
 */
export const openEnvelopes: CommandRule<'openEnvelopes'> = {
  documents: (board, { of, unitId }) => {
    const units = unitsToOpen(board, unitId)
    return of === 'unit'
      ? units.map(unitDocument)
      : [...units.map(unitDocument), ...units.flatMap((unit) => membersOf(board, unit).map(ownDocument))]
  },
  run: (context, { of, unitId }) => {
    if (unitId !== undefined && !readOne(context.board, 'units').has(unitId)) return refuse('unknown_unit')
    const units = unitsToOpen(context.board, unitId)
    return of === 'unit' ? openUnits(context, units) : openOwn(context, units)
  },
}

/** Whether people's own notes already went to this unit: what they write from then on follows as late. */
export const isOwnOpened = (access: Y.Doc, unitId: string): boolean => access.getMap('ownOpened').get(unitId) === true

export const unitEnvelope = (unit: Y.Doc, unitId: UnitId): Envelope => ({
  source: documentPath(unitDocument(unitId)),
  unitId,
  notes: readOne(unit, 'stickies'),
})

export const ownEnvelope = (own: Y.Doc, participantId: ParticipantId, unitId: UnitId): Envelope => ({
  source: documentPath(ownDocument(participantId)),
  unitId,
  notes: readOne(own, 'notes'),
})

function openUnits(context: CommandContext, units: readonly UnitId[]): Result<Outcome, Refusal> {
  const { board, access, control, newId, random } = context
  const closed = units.filter((unit) => !control.openedUnits.includes(unit))
  if (closed.length === 0) return refuse(units.length === 1 ? 'envelope_opened' : 'envelopes_opened')
  const copies = closed.flatMap((unit) =>
    planCopies(board, access, unitEnvelope(context.document(unitDocument(unit)), unit), 'open', newId),
  )
  if (board.getMap('stickies').size + copies.length > limits.recordsPerCollection)
    return refuse('board_full', { max: limits.recordsPerCollection })
  applyCopies(board, access, distinct(copies, newId), random)
  updateSingle(board, 'control', { openedUnits: [...control.openedUnits, ...closed] })
  return success({})
}

function openOwn(context: CommandContext, units: readonly UnitId[]): Result<Outcome, Refusal> {
  const { board, access, newId, random } = context
  const openings = units.map((unit) => ({
    unit,
    target: context.document(unitDocument(unit)),
    copies: distinct(
      membersOf(board, unit).flatMap((person) => {
        const envelope = ownEnvelope(context.document(ownDocument(person)), person, unit)
        return planCopies(context.document(unitDocument(unit)), access, envelope, 'open', newId)
      }),
      newId,
    ),
  }))
  if (openings.some(({ target, copies }) => target.getMap('stickies').size + copies.length > limits.stickiesPerUnit))
    return refuse('board_full', { max: limits.stickiesPerUnit })
  for (const { unit, target, copies } of openings) {
    applyCopies(target, access, copies, random)
    access.getMap('ownOpened').set(unit, true)
  }
  return success({})
}

/** Two envelopes may hold the same id: the second one gets another. */
function distinct<Some extends { readonly id: string }>(
  copies: readonly Some[],
  newId: CommandContext['newId'],
): readonly Some[] {
  const taken = new Set<string>()
  return copies.map((copy) => {
    const id = taken.has(copy.id) ? newId() : copy.id
    taken.add(id)
    return { ...copy, id }
  })
}

const unitsToOpen = (board: Y.Doc, unitId: string | undefined): readonly UnitId[] =>
  unitId === undefined ? ([...readOne(board, 'units').keys()] as UnitId[]) : [unitId as UnitId]

const membersOf = (board: Y.Doc, unitId: UnitId): readonly ParticipantId[] =>
  [...readOne(board, 'roster').values()].flatMap((person) => (person.unitId === unitId ? [person.id] : []))

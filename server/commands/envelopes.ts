import type * as Y from 'yjs'
import { type Refusal, refuse } from '#server/refusal.ts'
import { silenceOf } from '#shared/domain/silence.ts'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { documentPath, ownDocument, unitDocument } from '#shared/records/documents.ts'
import { homeUnit } from '#shared/records/roles.ts'
import { type Result, success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateSingle } from '#shared/workshop/writeRecords.ts'
import { type CommandContext, type CommandRule, type Outcome, readControl } from './command.ts'
import { applyCopies, type Copy, type Envelope, planCopies } from './envelopeCopies.ts'
import { countProgress } from './progress.ts'

/**
 * Opens envelopes: `unit` copies what the units wrote onto the board, `own` copies what each person wrote silently into
 * their unit. Of all units, or of the one named. A unit that goes onto the board while its people's own notes are still
 * closed takes them along: nothing is left behind.
 */
export const openEnvelopes: CommandRule<'openEnvelopes'> = {
  documents: (board, { of, unitId }) => {
    const units = unitsToOpen(board, unitId)
    const silent = of === 'own' ? units : units.filter((unit) => isSilent(board, unit))
    return [...units.map(unitDocument), ...silent.flatMap((unit) => membersOf(board, unit).map(ownDocument))]
  },
  run: (context, { of, unitId }) => {
    if (unitId !== undefined && !readOne(context.board, 'units').has(unitId)) return refuse('unknown_unit')
    const units = unitsToOpen(context.board, unitId)
    return of === 'unit' ? openUnits(context, units) : openOwn(context, units)
  },
}

/** Whether people's own notes already went to this unit: what they write from then on follows as late. */
export const isOwnOpened = (board: Y.Doc, unitId: string): boolean =>
  (readControl(board).openedOwn ?? []).some((opened) => opened === unitId)

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
  const silent = planOwn(
    context,
    closed.filter((unit) => isSilent(board, unit)),
  )
  const ofUnits = () =>
    closed.flatMap((unit) =>
      planCopies(board, access, unitEnvelope(context.document(unitDocument(unit)), unit), 'open', newId),
    )
  const coming = silent.reduce((sum, { copies }) => sum + copies.length, ofUnits().length)
  if (readOne(board, 'stickies').size + coming > limits.recordsPerCollection)
    return refuse('board_full', { max: limits.recordsPerCollection })
  bringTogether(context, silent)
  applyCopies(board, access, distinct(ofUnits(), newId), random)
  updateSingle(board, 'control', { openedUnits: [...control.openedUnits, ...closed] })
  return success({})
}

function openOwn(context: CommandContext, units: readonly UnitId[]): Result<Outcome, Refusal> {
  const closed = units.filter((unit) => !isOwnOpened(context.board, unit))
  if (closed.length === 0) return refuse(units.length === 1 ? 'envelope_opened' : 'envelopes_opened')
  const openings = planOwn(context, closed)
  if (openings.some(({ target, copies }) => target.getMap('stickies').size + copies.length > limits.stickiesPerUnit))
    return refuse('unit_full', { max: limits.stickiesPerUnit })
  bringTogether(context, openings)
  return success({})
}

type Opening = { readonly unit: UnitId; readonly target: Y.Doc; readonly copies: readonly Copy[] }

const planOwn = (context: CommandContext, units: readonly UnitId[]): readonly Opening[] =>
  units.map((unit) => {
    const target = context.document(unitDocument(unit))
    const copies = membersOf(context.board, unit).flatMap((person) =>
      planCopies(
        target,
        context.access,
        ownEnvelope(context.document(ownDocument(person)), person, unit),
        'open',
        context.newId,
      ),
    )
    return { unit, target, copies: distinct(copies, context.newId) }
  })

function bringTogether({ board, access, control, random }: CommandContext, openings: readonly Opening[]): void {
  if (openings.length === 0) return
  for (const { unit, target, copies } of openings) {
    applyCopies(target, access, copies, random)
    const progress = readOne(board, 'progress').get(unit)
    if (progress) board.getMap('progress').set(unit, countProgress(target, { ...progress, silentNotes: undefined }))
  }
  updateSingle(board, 'control', { openedOwn: [...(control.openedOwn ?? []), ...openings.map(({ unit }) => unit)] })
}

const isSilent = (board: Y.Doc, unit: UnitId): boolean =>
  silenceOf(readOne(board, 'settings'), readControl(board), unit) === 'alone'

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

export const membersOf = (board: Y.Doc, unitId: UnitId): readonly ParticipantId[] =>
  [...readOne(board, 'roster').values()].flatMap((person) =>
    homeUnit(person.role, person.unitId) === unitId ? [person.id] : [],
  )

import type * as Y from 'yjs'
import { readParticipant } from '#server/people/participant.ts'
import type { Surroundings } from '#server/surroundings.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { accessDocument, type ServerDocument, serverDocumentPath } from '#server/sync/session.ts'
import { silenceOf } from '#shared/domain/silence.ts'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { boardDocument, ownDocument, unitDocument } from '#shared/records/documents.ts'
import { homeUnit } from '#shared/records/roles.ts'
import { success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { readControl } from './command.ts'
import { applyCopies, type Copy, type Envelope, planCopies } from './envelopeCopies.ts'
import { isOwnOpened, membersOf, ownEnvelope, unitEnvelope } from './envelopes.ts'
import { countProgress } from './progress.ts'

type Options = {
  readonly rooms: Rooms
  readonly surroundings: Surroundings
  readonly report: (error: unknown) => void
}

/**
 * After each change of an envelope: the counts that others may see, and, where it was opened already, what came late.
 * Many changes in a row are one look. Returns its end, which resolves when the last look is done.
 */
export function followEnvelopes({ rooms, surroundings, report }: Options): () => Promise<void> {
  const waiting = new Map<string, { readonly workshopId: string; readonly document: ServerDocument }>()
  let looking: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let isStopped = false

  const lookAtAll = async () => {
    const now = [...waiting.values()]
    waiting.clear()
    for (const { workshopId, document } of now) {
      try {
        await lookAt(rooms, surroundings, workshopId, document)
      } catch (error) {
        report(error)
      }
    }
  }
  const start = () => {
    if (timer || looking || waiting.size === 0 || isStopped) return
    timer = setTimeout(() => {
      timer = null
      looking = lookAtAll().finally(() => {
        looking = null
        start()
      })
    }, limits.envelopeFollowMs)
  }
  const stopListening = rooms.afterFlush((workshopId, document) => {
    if (document.kind !== 'unit' && document.kind !== 'own') return
    waiting.set(`${workshopId}/${serverDocumentPath(document)}`, { workshopId, document })
    start()
  })
  return async () => {
    stopListening()
    isStopped = true
    if (timer) clearTimeout(timer)
    await looking
    await lookAtAll()
  }
}

async function lookAt(rooms: Rooms, surroundings: Surroundings, workshopId: string, document: ServerDocument) {
  if (!(await rooms.exists(workshopId))) return
  if (document.kind === 'unit') await lookAtUnit(rooms, surroundings, workshopId, document.unitId)
  if (document.kind === 'own') await lookAtOwn(rooms, surroundings, workshopId, document.participantId)
}

async function lookAtUnit(rooms: Rooms, surroundings: Surroundings, workshopId: string, unitId: UnitId): Promise<void> {
  const documents = [boardDocument, accessDocument, unitDocument(unitId)]
  const findings = (board: Y.Doc, access: Y.Doc, unit: Y.Doc) => {
    if (!readOne(board, 'units').has(unitId)) return { progress: null, copies: [] }
    const before = readOne(board, 'progress').get(unitId) ?? null
    const progress = countProgress(unit, before)
    const isOpened = readControl(board).openedUnits.includes(unitId)
    const room = limits.recordsPerCollection - board.getMap('stickies').size
    return {
      progress: JSON.stringify(progress) === JSON.stringify(before) ? null : progress,
      copies: isOpened
        ? withRoom(planCopies(board, access, unitEnvelope(unit, unitId), 'late', surroundings.newId), room)
        : [],
    }
  }
  const found = await rooms.read(workshopId, documents, ([board, access, unit]) =>
    board && access && unit ? findings(board, access, unit) : null,
  )
  if (!found || (!found.progress && found.copies.length === 0)) return
  await rooms.edit(workshopId, documents, ([board, access, unit]) => {
    if (!board || !access || !unit) throw new Error('the board, the access document and the unit were asked for')
    const { progress, copies } = findings(board, access, unit)
    if (progress) board.getMap('progress').set(unitId, progress)
    applyCopies(board, access, copies, surroundings.random)
    return success(null)
  })
}

async function lookAtOwn(
  rooms: Rooms,
  surroundings: Surroundings,
  workshopId: string,
  participantId: ParticipantId,
): Promise<void> {
  const found = await rooms.read(workshopId, [boardDocument], ([board]) => {
    const person = board && readParticipant(board, participantId)
    const unitId = person && !person.removed ? homeUnit(person.role, person.unitId) : undefined
    if (!board || unitId === undefined) return null
    const silence = silenceOf(readOne(board, 'settings'), readControl(board), unitId)
    return { unitId, isOpened: isOwnOpened(board, unitId), isAlone: silence === 'alone' }
  })
  if (found?.isOpened) await bringLateNotes(rooms, surroundings, workshopId, participantId, found.unitId)
  else if (found?.isAlone) await countSilentNotes(rooms, workshopId, found.unitId)
}

async function bringLateNotes(
  rooms: Rooms,
  surroundings: Surroundings,
  workshopId: string,
  participantId: ParticipantId,
  unitId: UnitId,
): Promise<void> {
  const documents = [accessDocument, unitDocument(unitId), ownDocument(participantId)]
  const findings = (access: Y.Doc, unit: Y.Doc, own: Y.Doc) => {
    const room = limits.stickiesPerUnit - unit.getMap('stickies').size
    const envelope = writtenFor(unitId, ownEnvelope(own, participantId, unitId))
    return withRoom(planCopies(unit, access, envelope, 'late', surroundings.newId), room)
  }
  const count = await rooms.read(workshopId, documents, ([access, unit, own]) =>
    access && unit && own ? findings(access, unit, own).length : 0,
  )
  if (count === 0) return
  await rooms.edit(workshopId, documents, ([access, unit, own]) => {
    if (!access || !unit || !own) throw new Error('the access document, the unit and the own document were asked for')
    applyCopies(unit, access, findings(access, unit, own), surroundings.random)
    return success(null)
  })
}

/** What somebody wrote for a unit that they were in before waits for a step of the facilitator: it doesn't follow by itself. */
const writtenFor = (unitId: UnitId, envelope: Envelope): Envelope => ({
  ...envelope,
  notes: new Map([...envelope.notes].filter(([, note]) => (note.unitId ?? unitId) === unitId)),
})

/** One number for the whole unit: how much was written silently, not by whom nor of what kind. */
async function countSilentNotes(rooms: Rooms, workshopId: string, unitId: UnitId): Promise<void> {
  const people = await rooms.read(workshopId, [boardDocument], ([board]) => (board ? membersOf(board, unitId) : []))
  const owns = people.map(ownDocument)
  const silentNotes = await rooms.read(workshopId, owns, (docs) =>
    docs.reduce((sum, doc) => sum + readOne(doc, 'notes').size, 0),
  )
  await rooms.edit(workshopId, [boardDocument, unitDocument(unitId)], ([board, unit]) => {
    if (!board || !unit) throw new Error('the board and the unit were asked for')
    const before = readOne(board, 'progress').get(unitId) ?? null
    if ((before?.silentNotes ?? 0) === silentNotes || isOwnOpened(board, unitId)) return success(null)
    board.getMap('progress').set(unitId, { ...countProgress(unit, before), silentNotes })
    return success(null)
  })
}

/** A full board takes no more: what finds no room stays in its envelope, where its people still see it. */
const withRoom = (copies: readonly Copy[], room: number): readonly Copy[] => copies.slice(0, Math.max(0, room))

import * as Y from 'yjs'
import { readUtf8 } from '#server/readUtf8.ts'
import { type Refusal, refuse } from '#server/refusal.ts'
import { translate } from '#server/translate.ts'
import { companyUnitId, type UnitId } from '#shared/ids.ts'
import type { RecordCollection, RecordOf } from '#shared/records/collections.ts'
import type { Control, Settings } from '#shared/records/room.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { importWorkshop as readWorkshopFile } from '#shared/report/importWorkshop.ts'
import { type Result, success } from '#shared/result.ts'
import { underOneShotClientId } from '#shared/workshop/edits/anonymously.ts'
import { emptySettings } from './emptySettings.ts'
import { writeRecord } from './writeRecord.ts'
import { writeSingle } from './writeSingle.ts'
import { writtenRecords } from './writtenRecords.ts'

export type ImportedBoard = {
  /** A Yjs update that makes an empty board this one, under a client id that nobody can go on writing under. */
  readonly update: Uint8Array
  readonly units: readonly { readonly id: UnitId; readonly name: string }[]
}

/** The board of a `workshop.json`: the whole file or nothing. A large one takes a second. */
export function importedBoard(file: Uint8Array): Result<ImportedBoard, Refusal> {
  const text = readUtf8(file)
  if (text === null) return refuse('invalid_json')
  const read = readWorkshopFile(text)
  if (!read.ok) return refuse('import_refused', read.failure)
  const board = new Y.Doc()
  underOneShotClientId(board, () => board.transact(() => writeBoard(board, read.value)))
  const units = [...read.value.units.values()].map(({ id, name }) => ({ id, name }))
  return success({ update: Y.encodeStateAsUpdate(board), units })
}

const imported = ['units', 'roster', ...writtenRecords] as const

function writeBoard(board: Y.Doc, content: BoardSnapshot): void {
  writeSingle(board, 'settings', importedSettings(content))
  writeSingle(board, 'control', importedControl(content))
  writeSingle(board, 'vision', content.vision ?? { statement: '' })
  for (const name of imported) writeAll(board, name, content[name])
  if (!content.units.has(companyUnitId))
    writeRecord(board, 'units', companyUnitId, { name: importedSettings(content).title, kind: 'company', order: 'a0' })
  for (const [round, tally] of content.tallies) board.getMap('tallies').set(round, tally)
  for (const [participantId, signature] of content.signatures)
    board.getMap('signatures').set(participantId, { ...signature, imported: true })
}

function writeAll<Name extends RecordCollection>(
  board: Y.Doc,
  name: Name,
  records: ReadonlyMap<string, RecordOf<Name>>,
): void {
  for (const [id, record] of records) writeRecord(board, name, id, record)
}

function importedSettings({ settings }: BoardSnapshot): Settings {
  if (!settings) return { ...emptySettings, title: translate('common.unnamed') }
  const { joiningClosed: _, ...rest } = settings
  return rest
}

/**
 * Envelopes and ballots stayed where they were, so nothing that waits for them goes on here. A file proves nothing: what
 * was final where it came from is a draft until it is signed here.
 */
function importedControl({ control }: BoardSnapshot): Control {
  if (!control) return { phase: 'setup', step: 0, openedUnits: [], offeredUnits: [] }
  const { phase, openedUnits, openedOwn, offeredUnits, phaseSince, ballot } = control
  const kept = {
    phase,
    openedUnits,
    offeredUnits,
    ...(openedOwn ? { openedOwn } : {}),
    ...(phaseSince ? { phaseSince } : {}),
  }
  return { ...kept, step: 0, ...(ballot?.state === 'closed' ? { ballot } : {}) }
}

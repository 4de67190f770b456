import * as Y from 'yjs'
import { cleanName } from '#server/people/personName.ts'
import { refuse } from '#server/refusal.ts'
import type { Version } from '#server/storage/store.ts'
import { amendmentRule } from '#shared/domain/amendment.ts'
import type { ParticipantId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { IdOf, RecordCollection, RecordOf } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { success } from '#shared/result.ts'
import { wholeCharacters } from '#shared/text/wholeCharacters.ts'
import { readOne, readSnapshot } from '#shared/workshop/mirror.ts'
import { proseOf, removeRecord, setProse, updateSingle } from '#shared/workshop/writeRecords.ts'
import type { CommandContext, CommandRule } from './command.ts'
import { writeRecord } from './writeRecord.ts'
import { writtenRecords } from './writtenRecords.ts'

export const saveVersion: CommandRule<'saveVersion'> = {
  run: (context, { name }) => {
    const cleaned = cleanName(name)
    if (!cleaned.ok) return cleaned
    const version = keptVersion(context, cleaned.value)
    return success({ answer: { versionId: version.id }, versions: [version] })
  },
}

/** Writes an earlier state forward as a new one; what stood there until now is itself kept as a version. */
export const restoreVersion: CommandRule<'restoreVersion'> = {
  run: (context) => {
    const { actor, board, now, text, version } = context
    if (!version) return refuse('unknown_version')
    const present = keptVersion(context, text('facilitation.versions.beforeRestoring', { name: quoted(version) }))
    bringBack(board, stateOf(version))
    updateSingle(board, 'control', {
      broughtBack: { savedAt: version.at, at: now, by: actor.id as ParticipantId },
    })
    return success({ answer: { versionId: present.id }, versions: [present] })
  },
}

/** The board as it stands before the command changes it. */
export const keptVersion = ({ board, newId, now }: CommandContext, name: string): Version => ({
  id: newId<'version'>(),
  name,
  at: now,
  state: Y.encodeStateAsUpdate(board),
})

/** A version may itself be named after another: what is quoted is cut, so that going to and fro doesn't lengthen it for ever. */
const quoted = ({ name }: Version): string =>
  name.length > limits.quotedNameLength ? `${wholeCharacters(name.slice(0, limits.quotedNameLength))}…` : name

function stateOf(version: Version): BoardSnapshot {
  const document = new Y.Doc()
  Y.applyUpdate(document, version.state)
  const snapshot = readSnapshot(document, 'board')
  document.destroy()
  return snapshot
}

/**
 * What people wrote goes back; who is in the room, its settings, ballots and signatures stay as they are (a signature
 * counts for the content it names, so it is void or valid again by itself).
 */
function bringBack(board: Y.Doc, earlier: BoardSnapshot): void {
  for (const name of writtenRecords) bringCollectionBack(board, name, earlier[name])
  const statement = proseOf(board, 'vision', null, 'statement')
  if (statement && earlier.vision) setProse(statement, earlier.vision.statement)
  const present = readOne(board, 'control')
  if (!earlier.control || !present) return
  const { openedUnits } = earlier.control
  updateSingle(board, 'control', {
    // Going back may close an envelope, so that it is opened anew; opening one is a step of its own.
    openedUnits: present.openedUnits.filter((unitId) => openedUnits.includes(unitId)),
    offeredUnits: earlier.control.offeredUnits,
  })
}

function bringCollectionBack<Name extends RecordCollection>(
  board: Y.Doc,
  name: Name,
  earlier: ReadonlyMap<string, RecordOf<Name>>,
): void {
  for (const [id, record] of board.getMap(name))
    if (!earlier.has(id) && !isOnTheRecord(record)) removeRecord(board, name, id as IdOf<Name>)
  for (const [id, record] of earlier) writeRecord(board, name, id, record)
}

/** Why a signed set was opened again stays to be read, wherever the board goes back to. */
const isOnTheRecord = (record: unknown): boolean => record instanceof Y.Map && record.get('rule') === amendmentRule

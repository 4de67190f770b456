import type * as Y from 'yjs'
import { refuse } from '#server/refusal.ts'
import type { UnitId } from '#shared/ids.ts'
import { unitDocument } from '#shared/records/documents.ts'
import type { Progress } from '#shared/records/room.ts'
import { success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import type { CommandRule } from './command.ts'

/** A unit says that it is done for now, or that it isn't. */
export const setReady: CommandRule<'setReady'> = {
  documents: (_board, _command, { unitId }) => (unitId === null ? [] : [unitDocument(unitId as UnitId)]),
  run: ({ board, actor, document }, { isReady }) => {
    if (actor.unitId === null) return refuse('no_unit')
    const unit = document(unitDocument(actor.unitId as UnitId))
    const before = readOne(board, 'progress').get(actor.unitId) ?? null
    board.getMap('progress').set(actor.unitId, { ...countProgress(unit, before), isReady })
    return success({})
  },
}

/** All that others may know of a closed envelope: how much of what kind is in it. */
export function countProgress(unit: Y.Doc, before: Progress | null): Progress {
  const counts = { strength: 0, weakness: 0, opportunity: 0, threat: 0 }
  for (const sticky of readOne(unit, 'stickies').values()) counts[sticky.quadrant] += 1
  return {
    counts,
    ...(before?.silentNotes === undefined ? {} : { silentNotes: before.silentNotes }),
    isReady: before?.isReady ?? false,
    objectives: readOne(unit, 'objectives').size,
    keyResults: readOne(unit, 'keyResults').size,
  }
}

export const notReady = (progress: Progress): Progress => ({ ...progress, isReady: false })

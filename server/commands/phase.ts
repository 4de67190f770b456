import { success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateSingle } from '#shared/workshop/writeRecords.ts'
import type { CommandRule } from './command.ts'
import { notReady } from './progress.ts'
import { keptVersion } from './versions.ts'

/** Moves the group's pointer. Nothing is deleted by it, and a version of the board is kept at every move. */
export const goToPhase: CommandRule<'goToPhase'> = {
  run: (context, { phase }) => {
    const { board, control, now, text } = context
    if (control.phase === phase) return success({})
    const name = text('facilitation.versions.beforePhase', { phase: text(`phases.${phase}.name`) })
    const version = keptVersion(context, name)
    updateSingle(board, 'control', { phase, phaseSince: now })
    // A unit that is ready with its SWOT still is when the envelopes are about to be opened.
    if (phase !== 'pool')
      for (const [unitId, progress] of readOne(board, 'progress'))
        if (progress.isReady) board.getMap('progress').set(unitId, notReady(progress))
    return success({ answer: { versionId: version.id }, versions: [version] })
  },
}

export const lock: CommandRule<'lock'> = {
  run: ({ board }) => {
    updateSingle(board, 'control', { isLocked: true })
    return success({})
  },
}

export const unlock: CommandRule<'unlock'> = {
  run: ({ board }) => {
    updateSingle(board, 'control', { isLocked: undefined })
    return success({})
  },
}

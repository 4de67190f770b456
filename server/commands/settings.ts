import { toActor } from '#server/people/participant.ts'
import { cleanLine } from '#server/people/personName.ts'
import { refuse } from '#server/refusal.ts'
import { maySilence } from '#shared/permissions/commands.ts'
import { ownDocument, unitDocument } from '#shared/records/documents.ts'
import { success } from '#shared/result.ts'
import { wholeCharacters } from '#shared/text/wholeCharacters.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateSingle } from '#shared/workshop/writeRecords.ts'
import type { CommandContext, CommandRule } from './command.ts'

/** Changes the given settings; `null` clears one. */
export const editSettings: CommandRule<'editSettings'> = {
  documents: (board, { settings }) =>
    settings.silentFirst === undefined
      ? []
      : [
          ...[...readOne(board, 'units').values()].map(({ id }) => unitDocument(id)),
          ...[...readOne(board, 'roster').values()].map(({ id }) => ownDocument(id)),
        ],
  run: (context, { settings }) => {
    const { board, actor } = context
    const before = readOne(board, 'settings')
    if (!before) throw new Error('the board has no settings')
    const { silentFirst } = settings
    if (silentFirst !== undefined && silentFirst !== (before.silentFirst ?? false)) {
      if (!maySilence(toActor(actor))) return refuse('not_allowed')
      if (hasAnyNote(context)) return refuse('silence_fixed')
    }
    const patch = Object.fromEntries(
      Object.entries(settings)
        .filter(([, value]) => value !== undefined)
        .map(([field, value]) => [field, value === null ? undefined : cleaned(field, value)]),
    )
    if (patch.title === '') return refuse('title_missing')
    const { cycleStart, cycleEnd } = { ...before, ...patch }
    if (cycleStart && cycleEnd && cycleEnd < cycleStart) return refuse('cycle_order')
    updateSingle(board, 'settings', patch)
    return success({})
  },
}

/** A note that was removed was written all the same, under the promise that stood there then. */
function hasAnyNote({ board, document }: CommandContext): boolean {
  const units = [...readOne(board, 'units').values()].map(({ id }) => document(unitDocument(id)).getMap('stickies'))
  const people = [...readOne(board, 'roster').values()].map(({ id }) => document(ownDocument(id)).getMap('notes'))
  return [...units, ...people].some(({ size }) => size > 0)
}

/** Names are one line without invisible tricks; the longer texts keep their lines. */
function cleaned(field: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  return field === 'title' || field === 'company' || field === 'cycleName' ? cleanLine(value) : wholeCharacters(value)
}

import { cleanLine } from '#server/auth/personName.ts'
import { wholeCharacters } from '#shared/domain/wholeCharacters.ts'
import { success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateSingle } from '#shared/workshop/records.ts'
import type { CommandRule } from './command.ts'
import { refuse } from './refusal.ts'

/** Changes the given settings; `null` clears one. */
export const editSettings: CommandRule<'editSettings'> = {
  run: ({ board }, { settings }) => {
    const before = readOne(board, 'settings')
    if (!before) throw new Error('the board has no settings')
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

/** Names are one line without invisible tricks; the longer texts keep their lines. */
function cleaned(field: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  return field === 'title' || field === 'company' || field === 'cycleName' ? cleanLine(value) : wholeCharacters(value)
}

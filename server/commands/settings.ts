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
        .map(([field, value]) => [field, value === null ? undefined : value]),
    )
    const { cycleStart, cycleEnd } = { ...before, ...patch }
    if (cycleStart && cycleEnd && cycleEnd < cycleStart) return refuse('cycle_order')
    updateSingle(board, 'settings', patch)
    return success({})
  },
}

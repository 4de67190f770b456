import { refuse } from '#server/refusal.ts'
import type { Control } from '#shared/records/room.ts'
import { success } from '#shared/result.ts'
import { updateSingle } from '#shared/workshop/writeRecords.ts'
import type { CommandRule } from './command.ts'

type Timer = NonNullable<Control['timer']>

/** The timer is an end on the server's clock; a paused one keeps what is left instead. */
export const setTimer: CommandRule<'setTimer'> = {
  run: ({ board, control, now }, { action, ms, isBreak }) => {
    const set = (timer: Timer | undefined) => {
      updateSingle(board, 'control', { timer })
      return success({})
    }
    const { timer } = control
    switch (action) {
      case 'start':
        if (ms === undefined) return refuse('timer_length_missing')
        return set({ endsAt: now + ms, lengthMs: ms, ...(isBreak ? { isBreak } : {}) })
      case 'pause':
        if (timer?.endsAt === undefined) return refuse('timer_not_running')
        return set({ ...kept(timer), remainingMs: Math.max(0, timer.endsAt - now) })
      case 'resume':
        if (timer?.remainingMs === undefined) return refuse('timer_not_paused')
        return set({ ...kept(timer), endsAt: now + timer.remainingMs })
      case 'extend':
        if (ms === undefined) return refuse('timer_length_missing')
        if (!timer) return refuse('timer_not_running')
        return set(extended(timer, ms, now))
      case 'clear':
        return set(undefined)
    }
  },
}

/** What a timer is, whether it runs or rests. */
const kept = ({ lengthMs, isBreak }: Timer): Timer => ({ lengthMs, ...(isBreak ? { isBreak } : {}) })

/** A timer that has already ended is extended from now on. */
function extended(timer: Timer, ms: number, now: number): Timer {
  const longer = { ...kept(timer), lengthMs: timer.lengthMs + ms }
  if (timer.endsAt === undefined) return { ...longer, remainingMs: (timer.remainingMs ?? 0) + ms }
  return { ...longer, endsAt: Math.max(timer.endsAt, now) + ms }
}

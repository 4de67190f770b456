import { success } from '#shared/result.ts'
import { updateSingle } from '#shared/workshop/records.ts'
import type { Control } from '#shared/workshop/schema/room.ts'
import type { CommandRule } from './command.ts'
import { refuse } from './refusal.ts'

type Timer = NonNullable<Control['timer']>

/** The timer is an end on the server's clock; a paused one keeps what is left instead. */
export const setTimer: CommandRule<'setTimer'> = {
  run: ({ board, control, now }, { action, ms }) => {
    const set = (timer: Timer | undefined) => {
      updateSingle(board, 'control', { timer })
      return success({})
    }
    const { timer } = control
    switch (action) {
      case 'start':
        if (ms === undefined) return refuse('timer_length_missing')
        return set({ endsAt: now + ms, lengthMs: ms })
      case 'pause':
        if (timer?.endsAt === undefined) return refuse('timer_not_running')
        return set({ remainingMs: Math.max(0, timer.endsAt - now), lengthMs: timer.lengthMs })
      case 'resume':
        if (timer?.remainingMs === undefined) return refuse('timer_not_paused')
        return set({ endsAt: now + timer.remainingMs, lengthMs: timer.lengthMs })
      case 'extend':
        if (ms === undefined) return refuse('timer_length_missing')
        if (!timer) return refuse('timer_not_running')
        return set(extended(timer, ms, now))
      case 'clear':
        return set(undefined)
    }
  },
}

/** A timer that has already ended is extended from now on. */
function extended(timer: Timer, ms: number, now: number): Timer {
  const lengthMs = timer.lengthMs + ms
  if (timer.endsAt === undefined) return { remainingMs: (timer.remainingMs ?? 0) + ms, lengthMs }
  return { endsAt: Math.max(timer.endsAt, now) + ms, lengthMs }
}

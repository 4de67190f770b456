import { addDays, dayOfInstant } from '#shared/domain/days.ts'
import { dayOf } from '#shared/locale/dayOf.ts'

/**
 * The day where whoever asks is, as they name it, if some clock on Earth shows it at `now` (milliseconds since 1970); else
 * the day on this machine.
 */
export function dayNamed(named: string | undefined, now: number): string {
  const inGreenwich = dayOfInstant(now)
  const possible = [-1, 0, 1].map((days) => addDays(inGreenwich, days))
  return possible.find((day) => day === named) ?? dayOf(now, undefined)
}

import { daysBetween } from '#shared/domain/days.ts'
import { dayOf } from '#shared/locale/dayOf.ts'
import type { Formats, Precision } from '#shared/locale/formats.ts'

/**
 * A moment of this off-site as people say it: `today` and `yesterday` by name, other days by their date; the time as the
 * reader's own clock shows it, with seconds where minutes don't tell two moments apart. `at` and `now` in milliseconds
 * since 1970.
 */
export function dayAndTime(
  at: number,
  now: number,
  formats: Formats,
  precision: Precision = 'minutes',
): { readonly day: string; readonly time: string } {
  const daysAgo = daysBetween(dayOf(at, undefined), dayOf(now, undefined))
  return {
    day: daysAgo === 0 || daysAgo === 1 ? formats.daysAgo(daysAgo) : formats.dayOf(at),
    time: formats.time(at, precision),
  }
}

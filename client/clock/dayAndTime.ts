/**
 * A moment of this off-site as people say it: `today` and `yesterday` by name, other days by their date; the time as the
 * reader's own clock shows it, with seconds where minutes don't tell two moments apart. `at` and `now` in milliseconds
 * since 1970.
 */
export function dayAndTime(
  at: number,
  now: number,
  locale: string,
  precision: Precision = 'minutes',
): { readonly day: string; readonly time: string } {
  const daysAgo = Math.round((startOfDay(now) - startOfDay(at)) / dayMs)
  return {
    day:
      daysAgo === 0 || daysAgo === 1
        ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysAgo, 'day')
        : new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at),
    time: new Intl.DateTimeFormat(locale, { timeStyle: precision === 'seconds' ? 'medium' : 'short' }).format(at),
  }
}

export type Precision = 'minutes' | 'seconds'

const dayMs = 24 * 60 * 60 * 1_000

/** Days with a change of the clock last an hour more or less: whoever divides by their length rounds. */
const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

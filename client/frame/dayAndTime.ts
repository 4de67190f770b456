/**
 * A moment of this off-site as people say it: `today` and `yesterday` by name, other days by their date; the time as the
 * reader's own clock shows it. `at` and `now` in milliseconds since 1970.
 */
export function dayAndTime(at: number, now: number, locale: string): { readonly day: string; readonly time: string } {
  const daysAgo = Math.round((startOfDay(now) - startOfDay(at)) / dayMs)
  return {
    day:
      daysAgo === 0 || daysAgo === 1
        ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysAgo, 'day')
        : new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at),
    time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at),
  }
}

const dayMs = 24 * 60 * 60 * 1_000

/** Days with a change of the clock last an hour more or less: whoever divides by their length rounds. */
const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

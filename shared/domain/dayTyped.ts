/** A plan of this board reaches so far: a day beyond is rather a slip of the finger. */
const yearsBack = 10
const yearsAhead = 20
const yearsInCentury = 100

/**
 * Whether a day (`2026-12-31`) that somebody typed is one they can mean. Browsers make 0026 of a year that is typed with
 * two digits: then `meant` is the same day in this century.
 */
export function doubtfulDay(day: string, today: string): { readonly meant: string | null } | null {
  const [year, thisYear] = [yearOf(day), yearOf(today)]
  if (year >= thisYear - yearsBack && year <= thisYear + yearsAhead) return null
  const century = thisYear - (thisYear % yearsInCentury)
  return { meant: year < yearsInCentury ? `${century + year}${day.slice(4)}` : null }
}

/** Whether a day is in the cycle, as far as its bounds are known. */
export const isInCycle = (day: string, start: string | undefined, end: string | undefined): boolean =>
  (start === undefined || day >= start) && (end === undefined || day <= end)

const yearOf = (day: string): number => Number(day.slice(0, 4))

import { lastDayOfMonth } from './days.ts'
import type { Cycle } from './okrQuality/statedDue.ts'

/** The days on which a cycle is looked at: the last of each month, and the cycle's own end; none without both ends. */
export function monthlyReviews({ start, end }: Cycle): readonly string[] {
  if (start === undefined || end === undefined || end < start) return []
  const days: string[] = []
  let year = Number(start.slice(0, 4))
  let month = Number(start.slice(5, 7))
  for (
    let day = lastDayOfMonth(year, month);
    day < end && days.length < mostReviews;
    day = lastDayOfMonth(year, month)
  ) {
    days.push(day)
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
  }
  return [...days, end]
}

/** The last days of the calendar's quarters inside a cycle, and its own end. */
export const quarterEnds = (cycle: Cycle): readonly string[] =>
  monthlyReviews(cycle).filter((day, at, all) => at === all.length - 1 || Number(day.slice(5, 7)) % 3 === 0)

/** Ten years of months: a cycle that was mistyped ends as well. */
const mostReviews = 120

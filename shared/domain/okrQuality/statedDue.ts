import { lastDayOfMonth } from '#shared/domain/days.ts'

/** The time somebody plans in; days such as `2026-12-31`. */
export type Cycle = { readonly start?: string | undefined; readonly end?: string | undefined }

/**
 * The day a sentence names as its end: “in Q3”, “by end of June”, “by the end of the year”, `2026-09-30`. Quarters are
 * the calendar's; a year that isn't named is the cycle's last. `null` where nothing is said or no year is known.
 */
export function readStatedDue(text: string, cycle: Cycle): string | null {
  const isoDay = /\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/.exec(text)?.[0]
  if (isoDay !== undefined && !Number.isNaN(Date.parse(`${isoDay}T00:00:00Z`))) return isoDay
  const year = Number(/\b20\d\d\b/.exec(text)?.[0] ?? cycle.end?.slice(0, 4) ?? cycle.start?.slice(0, 4))
  if (Number.isNaN(year)) return null

  const quarter = /\bQ([1-4])\b/i.exec(text)?.[1]
  if (quarter !== undefined) return lastDayOfMonth(year, Number(quarter) * 3)
  const half = /\bH([12])\b/i.exec(text)?.[1]
  if (half !== undefined) return lastDayOfMonth(year, Number(half) * 6)
  const month = monthPattern.exec(text)?.[1]?.slice(0, 3).toLowerCase()
  if (month !== undefined) return lastDayOfMonth(year, months.indexOf(month) + 1)
  return endOfYear.test(text) ? `${year}-12-31` : null
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthPattern =
  /\b(?:by|until|in|before|end of)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:\d{1,2}\s+)?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i
const endOfYear =
  /\b(?:by|at|before|until)?\s*(?:the\s+)?(?:end\s+of\s+(?:the\s+|this\s+)?year|year[\s-]end|eoy)\b|\b(?:by|in|until)\s+20\d\d\b/i

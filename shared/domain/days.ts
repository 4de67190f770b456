const msPerDay = 86_400_000

/** Calendar days (`2026-12-31`) as whole days since 1970, free of time zones. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / msPerDay)

const dayFromNumber = (days: number): string => new Date(days * msPerDay).toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string => dayFromNumber(dayNumber(day) + days)

/** From the first to the second; negative where the second is earlier. */
export const daysBetween = (first: string, second: string): number => dayNumber(second) - dayNumber(first)

/** The day of an instant in milliseconds since 1970, in universal time. */
export const dayOfInstant = (instant: number): string => dayFromNumber(Math.floor(instant / msPerDay))

/** `month` counts from 1. */
export const lastDayOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

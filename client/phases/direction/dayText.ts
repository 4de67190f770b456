import { useCallback } from 'react'
import { useDisplayLocale } from '#client/messages/displayLocale.ts'

/** A calendar day (`2027-12-31`) as people write it, in no time zone but its own. */
export function useDayText(): (day: string) => string {
  const locale = useDisplayLocale()
  return useCallback(
    (day) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`)),
    [locale],
  )
}

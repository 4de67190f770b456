import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** A calendar day (`2027-12-31`) as people write it, in no time zone but its own. */
export function useDayText(): (day: string) => string {
  const { i18n } = useTranslation()
  return useCallback(
    (day) =>
      new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
        Date.parse(`${day}T00:00:00Z`),
      ),
    [i18n.language],
  )
}

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useDisplayLocale } from '#client/messages/displayLocale.ts'
import { useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { dayAndTime, type Precision } from './dayAndTime.ts'

/** Writes a moment of the server's clock, `yesterday, 16:42`. */
export function useDayAndTime(): (at: number, precision?: Precision) => string {
  const { t } = useTranslation()
  const locale = useDisplayLocale()
  const clockOffsetMs = useWorkshopState((state) => state.clockOffsetMs)
  return useCallback(
    (at, precision) => t('frame.dayAndTime', dayAndTime(at, Date.now() + clockOffsetMs, locale, precision)),
    [t, locale, clockOffsetMs],
  )
}

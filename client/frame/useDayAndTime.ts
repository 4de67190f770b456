import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { dayAndTime } from './dayAndTime.ts'

/** Writes a moment of the server's clock, `yesterday, 16:42`. */
export function useDayAndTime(): (at: number) => string {
  const { t, i18n } = useTranslation()
  const clockOffsetMs = useWorkshopState((state) => state.clockOffsetMs)
  return useCallback(
    (at) => t('frame.dayAndTime', dayAndTime(at, Date.now() + clockOffsetMs, i18n.language)),
    [t, i18n, clockOffsetMs],
  )
}

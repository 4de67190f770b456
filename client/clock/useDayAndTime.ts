import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { useWorkshopState } from '#client/stores/useWorkshop.tsx'
import type { Precision } from '#shared/locale/formats.ts'
import { dayAndTime } from './dayAndTime.ts'

/** Writes a moment of the server's clock, `yesterday, 16:42`. */
export function useDayAndTime(): (at: number, precision?: Precision) => string {
  const { t } = useTranslation()
  const formats = useFormats()
  const clockOffsetMs = useWorkshopState((state) => state.clockOffsetMs)
  return useCallback(
    (at, precision) => t('frame.dayAndTime', dayAndTime(at, Date.now() + clockOffsetMs, formats, precision)),
    [t, formats, clockOffsetMs],
  )
}

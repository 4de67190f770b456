import type { DriverEntry } from '#shared/domain/drivers/tree.ts'
import { formatMeasure, type NumberStyle } from '#shared/domain/measures.ts'
import type { Translate } from '#shared/messages/translator.ts'

/** The limits of a driver in words, with their reason where one was written down; `null` where it has none. */
export function boundsSentence(driver: DriverEntry, t: Translate, style: NumberStyle): string | null {
  const { min, max, measure, boundReason } = driver
  const shown = (value: number | undefined) => (value === undefined ? '' : formatMeasure(value, measure, style))
  const parts = { min: shown(min), max: shown(max) }
  if (min === undefined && max === undefined) return null
  const limit =
    min === undefined
      ? t('keyResults.outline.limitMax', parts)
      : max === undefined
        ? t('keyResults.outline.limitMin', parts)
        : t('keyResults.outline.limit', parts)
  return boundReason ? `${limit} · ${boundReason}` : limit
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDisplayLocale } from '#client/messages/displayLocale.ts'
import { createFigures, type Figures } from '#shared/domain/figures.ts'
import { useNumberStyle } from './useNumberStyle.ts'

/** Numbers and changes as sentences write them, the same as in the exports; days as this reader writes them. */
export function useFigures(): Figures {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const locale = useDisplayLocale()
  return useMemo(() => createFigures(style, t, locale), [style, t, locale])
}

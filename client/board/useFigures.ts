import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFigures, type Figures } from '#shared/domain/figures.ts'
import { useNumberStyle } from './useNumberStyle.ts'

/** Numbers, changes and days as sentences write them, the same as in the exports. */
export function useFigures(): Figures {
  const { t } = useTranslation()
  const style = useNumberStyle()
  return useMemo(() => createFigures(style, t), [style, t])
}

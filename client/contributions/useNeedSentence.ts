import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFigures } from '#client/fields/useFigures.ts'
import type { Measure } from '#shared/records/fields.ts'
import type { RemainingNeed } from './remainingNeed.ts'

/** “Company change 36, others bring 16, 20 open”, with a percentage's amounts in points. */
export function useNeedSentence(): (need: RemainingNeed | null, measure: Measure | undefined) => string {
  const { t } = useTranslation()
  const figures = useFigures()
  return useCallback(
    (need, measure) => {
      if (need === null) return t('alignment.contributions.needUnknown')
      const needed = figures.amount(need.needed, measure)
      const others = figures.amount(need.others, measure)
      if (need.open === 0) return t('alignment.contributions.needCovered', { needed, others })
      if (need.open < 0)
        return t('alignment.contributions.needOver', { needed, others, excess: figures.amount(-need.open, measure) })
      return t('alignment.contributions.need', { needed, others, open: figures.amount(need.open, measure) })
    },
    [t, figures],
  )
}

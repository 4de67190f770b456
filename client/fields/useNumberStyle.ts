import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import type { NumberStyle } from '#shared/domain/measures.ts'
import { defaultCurrency } from '#shared/records/room.ts'

/** How numbers are written here: the workshop's currency, the reader's language. */
export function useNumberStyle(): NumberStyle {
  const { i18n } = useTranslation()
  const currency = useBoard((board) => board.settings?.currency ?? defaultCurrency)
  return useMemo(() => ({ currency, locale: i18n.language }), [currency, i18n.language])
}

import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from './copyText.ts'

type Outcome = 'copied' | 'selected' | null

/** Copies words out of a field that shows them: “Copied” is said only when they were, otherwise they stand selected. */
export function useCopying(text: string, select: () => void) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome>(null)
  const copy = useCallback(async () => {
    const isCopied = await copyText(text)
    if (!isCopied) select()
    setOutcome(isCopied ? 'copied' : 'selected')
  }, [text, select])
  return {
    copy,
    isCopied: outcome === 'copied',
    words: outcome === null ? t('common.copy') : t(`common.${outcome}`),
    forget: () => setOutcome(null),
  }
}

import { createContext, type ReactNode, use, useContext } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Texts } from './texts.ts'

const TextsContext = createContext<Texts | null>(null)

export function TextsProvider({ texts, children }: { readonly texts: Texts; readonly children: ReactNode }) {
  return (
    <TextsContext value={texts}>
      <I18nextProvider i18n={texts.i18n}>{children}</I18nextProvider>
    </TextsContext>
  )
}

export function useTexts(): Texts {
  const texts = useContext(TextsContext)
  if (!texts) throw new Error('useTexts needs a TextsProvider above it')
  return texts
}

/** Waits (under the nearest Suspense) until every text is there; for all screens but joining and the SWOT. */
export function WithAllTexts({ children }: { readonly children: ReactNode }) {
  use(useTexts().loadAll())
  return children
}

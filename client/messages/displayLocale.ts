import { useTranslation } from 'react-i18next'
import { languageOf } from '#shared/locale/languageOf.ts'

/**
 * How dates and numbers are written beside texts in `language`: as the first of the browser's languages that is a kind
 * of it (British dates for `en-GB` beside English texts), else as the language itself. Tags are those of BCP 47.
 */
export function displayLocale(language: string, preferred: readonly string[]): string {
  const base = languageOf(language)
  return preferred.find((tag) => base !== null && languageOf(tag) === base) ?? language
}

export function useDisplayLocale(): string {
  const { i18n } = useTranslation()
  return displayLocale(i18n.language, navigator.languages)
}

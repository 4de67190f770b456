import { useTranslation } from 'react-i18next'
import { languageOf } from '#shared/locale/languageOf.ts'
import { defaultLanguage } from '#shared/messages/languages.ts'

/**
 * The language a page speaks: the first that this browser asks for (`navigator.languages`) and that there is, as it stands
 * or as a kind of it (`de` for `de-AT`); English where there is none.
 */
export function pageLanguage(available: readonly string[], preferred: readonly string[]): string {
  const found = preferred.map(
    (tag) => available.find((one) => one === tag) ?? available.find((one) => one === languageOf(tag)),
  )
  return found.find((tag) => tag !== undefined) ?? defaultLanguage
}

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

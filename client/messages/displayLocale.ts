import { useTranslation } from 'react-i18next'

/**
 * How dates and numbers are written beside texts in `language`: as the first of the browser's languages that is a kind
 * of it (British dates for `en-GB` beside English texts), else as the language itself. Tags are those of BCP 47.
 */
export function displayLocale(language: string, preferred: readonly string[]): string {
  const base = baseOf(language)
  return preferred.find((tag) => base !== null && baseOf(tag) === base) ?? language
}

export function useDisplayLocale(): string {
  const { i18n } = useTranslation()
  return displayLocale(i18n.language, navigator.languages)
}

/** Some browsers name a language as their system does (`en_US@posix`), and `Intl` throws at what is no tag. */
function baseOf(tag: string): string | null {
  try {
    return new Intl.Locale(tag).language
  } catch {
    return null
  }
}

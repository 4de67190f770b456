import { createInstance, type i18n, type TFunction } from 'i18next'
import type { messages as english } from './en/all.ts'
import { defaultLanguage, type Messages } from './languages.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof english }
  }
}

/** Looks a text up by its key, `translate('swot.title', { count: 3 })`; unknown keys are compile errors. */
export type Translate = TFunction

/** Some of the product's texts, by area; a browser starts with a few and loads the others. */
export type Texts = Partial<Messages>

/**
 * An i18next instance with the given texts by language, ready at once; the same in the browser and on the server. What a
 * language doesn't have yet is said in English.
 */
export function createTranslatorOf(texts: { readonly [tag: string]: Texts }, language: string): i18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: defaultLanguage,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(Object.entries(texts).map(([tag, translation]) => [tag, { translation }])),
  })
  return instance
}

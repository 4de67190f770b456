import { createInstance, type i18n, type TFunction } from 'i18next'
import type { english } from './english.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof english }
  }
}

/** Looks a text up by its key, `translate('swot.title', { count: 3 })`; unknown keys are compile errors. */
export type Translate = TFunction

/** Some of the product's texts, by area; a browser starts with a few and loads the others. */
export type Texts = Partial<typeof english>

/** An i18next instance with the given texts, ready at once; the same in the browser and on the server. */
export function createTranslatorOf(texts: Texts, language = 'en'): i18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: texts } },
  })
  return instance
}

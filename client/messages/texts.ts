import type { i18n } from 'i18next'
import { untilLoaded } from '#client/ui/loadLate.ts'
import { defaultLanguage, type Languages } from '#shared/messages/languages.ts'
import { createTranslatorOf } from '#shared/messages/translator.ts'

/** The texts of the product in the reader's language, of which a phone on a bad line needs few to begin with. */
export type Texts = {
  readonly i18n: i18n
  /** Settles when all texts are there; the same promise each time, so that React can wait for it. */
  readonly loadAll: () => Promise<void>
}

/**
 * Starts with what one needs from the invitation to the first sticky. Where the first part of a language can't be had, the
 * page begins in English, which came with it, and goes on in the language once all of it is there.
 */
export async function createTexts(languages: Languages, language: string): Promise<Texts> {
  const { first, all } = languages[language] ?? languages[defaultLanguage]
  const { messages: english } = await languages[defaultLanguage].first()
  const begun = await first().catch(() => null)
  const translator = createTranslatorOf({ [defaultLanguage]: english, [language]: begun?.messages ?? {} }, language)
  let loading: Promise<void> | null = null
  const load = async () => {
    const { messages } = await all()
    translator.addResourceBundle(language, 'translation', messages, true, true)
  }
  return {
    i18n: translator,
    loadAll: () => {
      loading ??= untilLoaded(load)
      return loading
    },
  }
}

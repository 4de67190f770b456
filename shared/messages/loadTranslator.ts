import type { i18n } from 'i18next'
import { defaultLanguage, type Languages } from './languages.ts'
import { createTranslatorOf } from './translator.ts'

/** A translator with all texts of a language; with the English ones where there is no such language. */
export async function loadTranslator(languages: Languages, language: string): Promise<i18n> {
  const tag = Object.hasOwn(languages, language) ? language : defaultLanguage
  const { messages } = await (languages[tag] ?? languages[defaultLanguage]).all()
  return createTranslatorOf({ [tag]: messages }, tag)
}

import type { i18n } from 'i18next'
import { messages as english } from './en/all.ts'
import { defaultLanguage } from './languages.ts'
import { createTranslatorOf } from './translator.ts'

/** A translator with all of the product's texts in English, for what speaks to tools and may wait for nothing. */
export const createTranslator = (): i18n => createTranslatorOf({ [defaultLanguage]: english }, defaultLanguage)

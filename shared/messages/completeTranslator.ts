import type { i18n } from 'i18next'
import { english } from './english.ts'
import { createTranslatorOf } from './translator.ts'

/** A translator with all of the product's texts: for the server, and where nothing may be loaded later. */
export const createTranslator = (language = 'en'): i18n => createTranslatorOf(english, language)

import { formatsOf } from '#shared/locale/formats.ts'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import type { Translate } from '#shared/messages/translator.ts'
import type { Words } from '#shared/protocol/refusalSentence.ts'

const translator = createTranslator()

/** English: what the server says to tools and to those who run it, whatever language its workshops speak. */
export const english: Words = { t: translator.t, formats: formatsOf(translator.language) }

/** The server's own texts: refusals, and what it writes into a new workshop. */
export const translate: Translate = english.t

import { createTranslator } from '#shared/messages/completeTranslator.ts'
import type { Translate } from '#shared/messages/translator.ts'

/** The server's own texts: refusals, and what it writes into a new workshop. */
export const translate: Translate = createTranslator().t

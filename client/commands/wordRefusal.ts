import type { SentRefusal } from '#shared/protocol/messages.ts'
import { refusalSentence, type Words } from '#shared/protocol/refusalSentence.ts'
import { readRefusal } from '#shared/protocol/refusals.ts'

/** The sentence of whatever a server has answered; all texts have to be there. */
export function wordRefusal(sent: SentRefusal, words: Words): string {
  const refusal = readRefusal(sent)
  return refusal ? refusalSentence(refusal, words) : words.t('errors.unclear.refusal')
}

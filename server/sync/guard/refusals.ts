import { english } from '#server/translate.ts'
import { limits } from '#shared/limits.ts'
import { closeCodes, type RefusalMessage } from '#shared/protocol/messages.ts'
import { changeRefusalSentence } from '#shared/protocol/refusalSentence.ts'
import type { ChangeRefusal, ChangeRefusalCode } from '#shared/protocol/refusals.ts'

/** Why the server takes nothing of an update. */
export type RefusalCode = ChangeRefusalCode

export function refusedMessage(code: RefusalCode): RefusalMessage {
  const refusal: ChangeRefusal = code === 'too_long' ? { code, values: { max: limits.maxProseLength } } : { code }
  return { code, message: changeRefusalSentence(refusal, english), values: refusal.values ?? {} }
}

export function closeCodeOf(code: RefusalCode): number {
  switch (code) {
    case 'malformed':
      return closeCodes.malformed
    case 'unready':
      return closeCodes.unready
    case 'too_large':
    case 'too_much_waiting':
      return closeCodes.tooMuch
    default:
      return closeCodes.forbidden
  }
}

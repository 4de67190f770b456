import { createTranslator } from '#shared/messages/completeTranslator.ts'
import type { WriteRefusal } from '#shared/permissions.ts'
import { closeCodes, type RefusedMessage } from '#shared/protocol/messages.ts'

/** Why the server takes nothing of an update; each has a sentence under `errors.sync`. */
export type RefusalCode =
  | WriteRefusal
  | 'malformed'
  | 'unready'
  | 'too_large'
  | 'too_long'
  | 'too_many_fields'
  | 'full'
  | 'foreign_client_id'
  | 'too_much_waiting'

const translator = createTranslator()

export const refusedMessage = (code: RefusalCode): RefusedMessage => ({
  code,
  message: translator.t(`errors.sync.${code}`),
})

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

import { type Refusal, refuse } from '#server/refusal.ts'
import { limits } from '#shared/limits.ts'
import { type Result, success } from '#shared/result.ts'
import { safeText } from '#shared/text/safeText.ts'
import { wholeCharacters } from '#shared/text/wholeCharacters.ts'

/**
 * Control characters, those that turn the writing direction of everything after them, and those that show nothing: with
 * them, two names would look the same. Joiners and variations stay, since scripts and emoji are written with them.
 */
const unwanted = /[\p{Cc}\ufff9-\ufffb]|(?!\u200c|\u200d|[\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu
const looseJoiners = /^(?:\u200c|\u200d)+|(?:\u200c|\u200d)+$/gu
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

/** A person's name as everyone will read it: one line, composed (NFC), without invisible tricks. */
export function cleanName(name: string | undefined): Result<string, Refusal> {
  const cleaned = cleanLine(name ?? '')
  if (!visible.test(cleaned)) return refuse('name_missing')
  if (cleaned.length > limits.nameLength) return refuse('name_too_long', { max: limits.nameLength })
  return success(cleaned)
}

export const cleanLine = (text: string): string =>
  safeText(wholeCharacters(text).normalize('NFC'))
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(unwanted, '')
    .replaceAll(looseJoiners, '')
    .trim()

import { type Refusal, refuse } from '#server/commands/refusal.ts'
import { limits } from '#shared/limits.ts'
import { type Result, success } from '#shared/result.ts'

// Control characters, and those that turn the writing direction of everything after them.
const unwanted = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

/** A person's name as everyone will read it: one line, composed (NFC), without invisible tricks. */
export function cleanName(name: string | undefined): Result<string, Refusal> {
  const cleaned = cleanLine(name ?? '')
  if (!visible.test(cleaned)) return refuse('name_missing')
  if (cleaned.length > limits.nameLength) return refuse('name_too_long', { max: limits.nameLength })
  return success(cleaned)
}

export const cleanLine = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/gu, ' ').replaceAll(unwanted, '').trim()

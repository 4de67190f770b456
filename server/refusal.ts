import type { errors } from '#shared/messages/en/errors.ts'
import { failure, type Result } from '#shared/result.ts'

/** Stable codes of the public surface, each with a sentence in the message catalogue. */
export type RefusalCode = keyof (typeof errors)['refusals']

/** An expected "no": a code, and what its sentence names. */
export type Refusal = {
  readonly code: RefusalCode
  readonly values?: { readonly [name: string]: string | number }
}

export const refuse = (code: RefusalCode, values?: Refusal['values']): Result<never, Refusal> =>
  failure(values ? { code, values } : { code })

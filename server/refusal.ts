import type { Refusal, RefusalCode, RefusalValues } from '#shared/protocol/refusals.ts'
import { failure, type Result } from '#shared/result.ts'

export type { Refusal, RefusalCode }

/** An expected "no": a code, and the values of its sentence where that is made of any. */
export const refuse = <Code extends RefusalCode>(
  code: Code,
  ...[values]: keyof RefusalValues<Code> extends never ? [] : [values: RefusalValues<Code>]
): Result<never, Refusal> => failure({ code, values: values ?? {} } as Refusal)

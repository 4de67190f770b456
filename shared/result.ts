/** An expected failure is a value: whoever calls must look at it before they get at the answer. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

export const success = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })
export const failure = <Failure>(failure: Failure): Result<never, Failure> => ({ ok: false, failure })

/** For the default branch of a switch over a union: a case that was forgotten is a compile error. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}

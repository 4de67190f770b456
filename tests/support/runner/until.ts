const defaultTimeoutMs = 5_000
const pollMs = 10

export interface UntilOptions {
  readonly timeoutMs?: number
  /** What is waited for, in words: `the note to reach the second device`. */
  readonly what?: string
}

/**
 * Waits for a fact: asks `fact` until its answer is true (or any value but false, null and undefined) and gives that
 * answer back. An error that `fact` throws counts as "not yet" and is told if the time runs out. The only timer in tests.
 */
export async function until<Answer>(
  fact: () => Answer | Promise<Answer>,
  { timeoutMs = defaultTimeoutMs, what = fact.toString() }: UntilOptions = {},
): Promise<Exclude<Answer, false | null | undefined>> {
  const start = performance.now()
  let last = 'it was never asked'
  for (;;) {
    try {
      const answer = await fact()
      if (isFact(answer)) return answer
      last = `its last answer was ${String(answer)}`
    } catch (error) {
      last = `it last threw: ${error instanceof Error ? error.message : String(error)}`
    }
    if (performance.now() - start > timeoutMs) throw new Error(`Waited ${timeoutMs} ms for ${what}; ${last}`)
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

function isFact<Answer>(answer: Answer): answer is Exclude<Answer, false | null | undefined> {
  return answer !== false && answer !== null && answer !== undefined
}

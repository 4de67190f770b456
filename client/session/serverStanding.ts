import type { ClockRange } from './unsavedChanges.ts'

/** Client id → how many clocks of it are known. */
export type StateVector = ReadonlyMap<number, number>

/**
 * Whether the server lacks something that it once had. It sends nothing on, and acknowledges nothing, before that is on its
 * disk; so the only thing it may lack of what is here are this person's own changes which it has not acknowledged. Pure.
 */
export function isServerOlder(here: StateVector, there: StateVector, unsaved: readonly ClockRange[]): boolean {
  for (const [client, clock] of here) {
    let reached = there.get(client) ?? 0
    const own = unsaved.filter((range) => range.client === client).toSorted((one, other) => one.from - other.from)
    for (const { from, to } of own) if (from <= reached) reached = Math.max(reached, to)
    if (reached < clock) return true
  }
  return false
}

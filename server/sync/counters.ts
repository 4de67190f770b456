/** What happened since the start, for the operator. */
export type Counters = {
  updates: number
  updateBytes: number
  flushes: number
  refused: number
  reopened: number
  compactions: number
  sentBytes: number
}

export const createCounters = (): Counters => ({
  updates: 0,
  updateBytes: 0,
  flushes: 0,
  refused: 0,
  reopened: 0,
  compactions: 0,
  sentBytes: 0,
})

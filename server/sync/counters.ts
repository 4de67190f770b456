/** What happened since the start, for the operator. */
export type Counters = {
  updates: number
  updateBytes: number
  flushes: number
  /** How often a room ran out of its time, and others had their turn first. */
  cutBatches: number
  refused: number
  reopened: number
  compactions: number
  sentBytes: number
}

export const createCounters = (): Counters => ({
  updates: 0,
  updateBytes: 0,
  flushes: 0,
  cutBatches: 0,
  refused: 0,
  reopened: 0,
  compactions: 0,
  sentBytes: 0,
})

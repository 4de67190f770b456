/** How often what happened: a run that did nothing has shown nothing. */
export type Tally = {
  readonly count: (what: string, times?: number) => void
  readonly of: (what: string) => number
  readonly entries: () => readonly (readonly [string, number])[]
  readonly add: (other: Tally) => void
}

export function createTally(): Tally {
  const counts = new Map<string, number>()
  const count = (what: string, times = 1) => {
    counts.set(what, (counts.get(what) ?? 0) + times)
  }
  return {
    count,
    of: (what) => counts.get(what) ?? 0,
    entries: () => [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)),
    add: (other) => {
      for (const [what, times] of other.entries()) count(what, times)
    },
  }
}

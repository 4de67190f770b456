const seedVariable = 'OFFSITE_TEST_SEED'
const seedLimit = 2 ** 32

/** Numbers that look random and are the same for the same seed. */
export interface SeededRandom {
  readonly seed: number
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly shuffle: <Item>(items: readonly Item[]) => readonly Item[]
  /** Another one with a seed from here, for a part whose numbers shall not depend on what the other parts draw. */
  readonly fork: () => SeededRandom
}

/** The seed of this run: the one given in OFFSITE_TEST_SEED to see a failure again, else a new one. Printed either way. */
export function seedOfThisRun(title: string, given = process.env[seedVariable]): number {
  const seed = given ? Number(given) : Math.floor(Math.random() * seedLimit)
  if (!Number.isInteger(seed) || seed < 0 || seed >= seedLimit)
    throw new Error(`${seedVariable} has to be a whole number from 0 to ${seedLimit - 1}, not ${given}`)
  console.log(`${title}: seed ${seed} (repeat it with ${seedVariable}=${seed})`)
  return seed
}

/** Randomness from a seed (mulberry32, public domain): small, fast, and good enough to shuffle tests. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / seedLimit
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    seed,
    next,
    below,
    fork: () => createSeededRandom(below(seedLimit)),
    pick(items) {
      const [item] = items.slice(below(items.length))
      if (item === undefined) throw new Error('there is nothing to pick from')
      return item
    },
    shuffle(items) {
      return items
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item)
    },
  }
}

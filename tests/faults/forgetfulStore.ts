import { createMemoryStore } from '#server/storage/memory.ts'
import type { AppendAnswer, Store } from '#server/storage/store.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'

/** A disk that takes its time, fails now and then, and at a crash forgets whatever was not flushed. */
export type ForgetfulStore = {
  /** The disk as the server sees it that starts now; after the next crash it does nothing any more. */
  readonly start: () => Store
  /** What is under way is lost, or written all the same: nobody knows. */
  readonly crash: () => void
}

const slowestFlushTurns = 12
const failingShare = 0.01

/** `hasty` answers before the flush, which is what must be noticed. */
export type Manner = 'honest' | 'hasty'

export function createForgetfulStore(random: SeededRandom, manner: Manner): ForgetfulStore {
  const disk = createMemoryStore()
  let life = 0
  return {
    start: () => {
      const own = life
      return {
        ...disk,
        append: async (...asked) => {
          const written = write(() => life === own, ...asked)
          if (manner === 'honest') return written
          written.catch(() => undefined)
          return { kind: 'appended', heads: asked[0].map(({ after, update }) => (update ? after + 1 : after)) }
        },
      }
    },
    crash: () => {
      life += 1
    },
  }

  async function write(isAlive: () => boolean, ...asked: Parameters<Store['append']>): Promise<AppendAnswer> {
    const never = new Promise<AppendAnswer>(() => undefined)
    if (!isAlive()) return never
    const turns = random.below(slowestFlushTurns)
    const fails = random.next() < failingShare
    const isWrittenAtCrash = random.next() < 0.5
    for (let turn = 0; turn < turns; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve))
      if (isAlive()) continue
      if (isWrittenAtCrash) await disk.append(...asked)
      return never
    }
    if (fails) throw new Error('No space left on device')
    return disk.append(...asked)
  }
}

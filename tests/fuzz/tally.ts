import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** How a frame came about. */
export const frameKinds = ['honest', 'edited', 'crafted', 'mutated', 'notAnUpdate'] as const
export type FrameKind = (typeof frameKinds)[number]

/** `idle`: neither refused nor saved, such as a question, or what builds on something unknown. */
export type Outcome = { readonly kind: 'accepted' | 'idle' } | { readonly kind: 'refused'; readonly code: string }

export type KindCount = { readonly sent: number; readonly accepted: number; readonly refused: number }

/** What a run of the fuzzers came to. */
export type FuzzReport = {
  readonly seed: number
  readonly frames: number
  readonly rooms: number
  readonly hostile: number
  readonly hostileAccepted: number
  readonly honest: number
  /** Of the honest frames, 0 to 1. */
  readonly honestAccepted: number
  /** Records that the witness saw change, each of them asked about in the table of who may write. */
  readonly changesJudged: number
  readonly forbiddenButAccepted: number
  readonly thrownOrPending: number
  /** The longest the server took for one tick, from receiving to broadcasting; what the fuzzers do themselves is left out. */
  readonly longestStallMs: number
  /** Of the whole run, what the server took. */
  readonly serverSeconds: number
  /** Of all threads; unlike the rest it says the same on a busy machine. */
  readonly cpuSeconds: number
  readonly framesPerSecond: number
  /** What is left after collecting garbage, at the end more than at the start. */
  readonly heapGrowthMb: number
  readonly seconds: number
  readonly kinds: Readonly<Record<FrameKind, KindCount>>
  /** Hostile frames that were refused, by code. */
  readonly refusals: Readonly<Record<string, number>>
  /** The first of each, in words. */
  readonly examples: readonly string[]
}

export type Tally = {
  readonly count: (kind: FrameKind, outcome: Outcome, who: string) => void
  readonly openedRoom: () => void
  readonly judgedChange: () => void
  readonly tookServer: (ms: number) => void
  readonly violated: (what: string) => void
  readonly broke: (what: string) => void
  readonly report: (seed: number) => FuzzReport
}

const keptExamples = 12

export function createTally(): Tally {
  const heapAtStart = usedHeap()
  const cpuAtStart = cpuMs() / 1000
  const start = performance.now()
  const examples: string[] = []
  const kinds = Object.fromEntries(frameKinds.map((kind) => [kind, { sent: 0, accepted: 0, refused: 0 }])) as Record<
    FrameKind,
    { sent: number; accepted: number; refused: number }
  >
  const refusals = new Map<string, number>()
  const count = { rooms: 0, changes: 0, violations: 0, broken: 0, longestMs: 0, serverMs: 0 }
  const keep = (example: string) => {
    if (examples.length < keptExamples) examples.push(example.slice(0, 600))
  }
  return {
    count: (kind, outcome, who) => {
      kinds[kind].sent += 1
      if (outcome.kind === 'accepted') kinds[kind].accepted += 1
      if (outcome.kind === 'refused') kinds[kind].refused += 1
      if (outcome.kind === 'refused' && kind !== 'honest')
        refusals.set(outcome.code, (refusals.get(outcome.code) ?? 0) + 1)
      if (outcome.kind !== 'accepted' && kind === 'honest')
        keep(`an honest frame was not taken: ${who}: ${JSON.stringify(outcome)}`)
    },
    openedRoom: () => {
      count.rooms += 1
    },
    judgedChange: () => {
      count.changes += 1
    },
    tookServer: (ms) => {
      count.serverMs += ms
      count.longestMs = Math.max(count.longestMs, ms)
    },
    violated: (what) => {
      count.violations += 1
      keep(what)
    },
    broke: (what) => {
      count.broken += 1
      keep(what)
    },
    report: (seed) => {
      const seconds = (performance.now() - start) / 1000
      const { honest, ...others } = kinds
      const sum = (of: 'sent' | 'accepted') => Object.values(others).reduce((total, kind) => total + kind[of], 0)
      const frames = honest.sent + sum('sent')
      return {
        seed,
        frames,
        rooms: count.rooms,
        hostile: sum('sent'),
        hostileAccepted: sum('accepted'),
        honest: honest.sent,
        honestAccepted: honest.sent === 0 ? 1 : honest.accepted / honest.sent,
        changesJudged: count.changes,
        forbiddenButAccepted: count.violations,
        thrownOrPending: count.broken,
        longestStallMs: rounded(count.longestMs),
        serverSeconds: rounded(count.serverMs / 1000),
        cpuSeconds: rounded(cpuMs() / 1000 - cpuAtStart),
        framesPerSecond: Math.round(frames / seconds),
        heapGrowthMb: rounded((usedHeap() - heapAtStart) / 1024 / 1024),
        seconds: rounded(seconds),
        kinds,
        refusals: Object.fromEntries([...refusals].sort(([, one], [, other]) => other - one)),
        examples,
      }
    },
  }
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const rounded = (value: number): number => Math.round(value * 10) / 10

/** Bytes that something still refers to: without collecting first, the figure would mostly say when that last happened. */
function usedHeap(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed
}

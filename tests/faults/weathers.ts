import type { BadLine, LineConditions } from '#tests/support/line/badLine.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'

/** One way for a line to be bad, with the numbers that were drawn for it. */
export type Weather = {
  readonly kind: WeatherKind
  /** For the report of one that somebody got lost in. */
  readonly conditions: Partial<LineConditions>
  /** Nothing reaches the page, and nobody tells it: it has to find out by itself that it is offline. */
  readonly isSilent: boolean
  readonly begin: (line: BadLine) => void
}

export type WeatherKind = keyof typeof kinds

type Kind = {
  readonly draw: (random: SeededRandom) => Partial<LineConditions>
  readonly isSilent?: boolean
  /** What becomes of the connections that are open as it begins: they go on, break, or lead nowhere from then on. */
  readonly open?: 'cut' | 'lose'
}

const between = (random: SeededRandom, least: number, most: number) => least + random.below(most - least + 1)
const slow = (random: SeededRandom) => ({
  latencyMs: between(random, 50, 1_500),
  jitterMs: between(random, 0, 1_500),
})
const flapping = (random: SeededRandom) => ({
  flapping: { openMs: between(random, 300, 3_000), silentMs: between(random, 300, 4_000) },
})

const kinds = {
  'latency and jitter': { draw: slow },
  'a narrow line': {
    draw: (random) => ({ bytesPerSecond: between(random, 300, 6_000), latencyMs: between(random, 20, 300) }),
  },
  resets: {
    draw: (random) => ({ resetAfterBytes: between(random, 1_000, 40_000), latencyMs: between(random, 0, 100) }),
  },
  'a black hole both ways': { draw: () => ({ silence: 'both' }), isSilent: true },
  'a black hole on the way up': { draw: () => ({ silence: 'up' }) },
  'a black hole on the way down': { draw: () => ({ silence: 'down' }), isSilent: true },
  'roaming: the old line leads nowhere': { draw: () => ({}), isSilent: true, open: 'lose' },
  flapping: { draw: flapping },
  'a refusing door': { draw: () => ({ door: 'refusing' }), open: 'cut' },
  'a sign-in page': { draw: () => ({ door: 'portalPage' }), open: 'cut' },
  'a redirect to a sign-in page': { draw: () => ({ door: 'portalRedirect' }), open: 'cut' },
  'all at once': {
    draw: (random) => ({
      latencyMs: between(random, 20, 400),
      jitterMs: between(random, 0, 400),
      bytesPerSecond: between(random, 4_000, 40_000),
      resetAfterBytes: between(random, 10_000, 80_000),
      ...flapping(random),
    }),
  },
} as const satisfies { readonly [name: string]: Kind }

/** So many weathers, each kind about as often as the others, in a random order. */
export function drawWeathers(random: SeededRandom, count: number): readonly Weather[] {
  const names = Object.keys(kinds) as WeatherKind[]
  const rounds = Array.from({ length: Math.ceil(count / names.length) }, () => random.shuffle(names))
  return rounds
    .flat()
    .slice(0, count)
    .map((kind) => {
      const { draw, isSilent = false, open }: Kind = kinds[kind]
      const conditions = draw(random)
      return {
        kind,
        conditions,
        isSilent,
        begin: (line) => {
          line.set(conditions)
          if (open) line[open]()
        },
      }
    })
}

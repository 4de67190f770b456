import { describe, expect, it } from 'vitest'
import { type Attacker, type CueName, cueNames, guessWriters } from '#tests/support/anonymity/guessWriters.ts'
import { hitInterval, sure95, sure999 } from '#tests/support/anonymity/hitRate.ts'
import { playSilentRound, type Round } from '#tests/support/anonymity/silentRound.ts'
import { createSeededRandom, seedOfThisRun } from '#tests/support/runner/seed.ts'

/** 1,000 for the published figure (`npm run anonymity`); a few rounds in every run of the tests. */
const rounds = Number(process.env.ANONYMITY_ROUNDS ?? 24)
const isLong = rounds >= 1_000
const atOnce = 12
const writers = 8
/** What an honest sample may leave once in a thousand runs must not make every thousandth build fail for nothing. */
const z = isLong ? sure95 : sure999
const secondsPerRound = 1
const timeout = 30_000 + rounds * secondsPerRound * 1_000

type Hits = Record<CueName, number>
const noHits = (): Hits => ({ order: 0, arrival: 0, ids: 0, clientIds: 0, timing: 0, together: 0 })

/** In each round one note is asked for, so that the tries don't depend on one another. */
function askForOneNote(round: Round, attacker: Attacker, seed: number, hits: Hits): void {
  const random = createSeededRandom(seed)
  const guesses = guessWriters(attacker, random)
  const note = random.pick([...round.writerOf.keys()])
  for (const cue of cueNames) if (guesses[cue].get(note) === round.writerOf.get(note)) hits[cue] += 1
}

async function attack(seeds: readonly number[], mixing?: () => number) {
  const hits = { colleague: noHits(), facilitator: noHits() }
  for (let from = 0; from < seeds.length; from += atOnce) {
    await Promise.all(
      seeds.slice(from, from + atOnce).map(async (seed) => {
        const round = await playSilentRound({ seed, writers, ...(mixing ? { mixing } : {}) })
        const { colleague, facilitator } = round
        const shared = { writers: round.writers }
        askForOneNote(round, { ...shared, board: colleague.board, notes: colleague.unit }, seed + 1, hits.colleague)
        askForOneNote(
          round,
          { ...shared, board: facilitator.board, notes: facilitator.board },
          seed + 2,
          hits.facilitator,
        )
        await round.stop()
      }),
    )
  }
  return hits
}

const seedsFrom = (seed: number, count: number): readonly number[] => {
  const random = createSeededRandom(seed)
  return Array.from({ length: count }, () => random.below(2 ** 31))
}

describe(`with ${writers} writers`, () => {
  it(
    'whoever has every byte and its time guesses the writer of a silent note no better than by chance',
    async () => {
      const hits = await attack(seedsFrom(isLong ? seedOfThisRun('anonymity') : 4_711, rounds))
      const rows = Object.entries(hits).flatMap(([who, byCue]) =>
        cueNames.map((cue) => ({ who, cue, hits: byCue[cue], interval: hitInterval(byCue[cue], rounds, z) })),
      )
      for (const { who, cue, hits: hit, interval } of rows)
        console.log(
          `${who} by ${cue}: ${hit} of ${rounds} (${((hit / rounds) * 100).toFixed(1)} %), interval ${interval.map((share) => (share * 100).toFixed(1)).join(' to ')} %, chance ${(100 / writers).toFixed(1)} %`,
        )
      for (const { who, cue, interval } of rows.filter((row) => !isLong || row.cue === 'together')) {
        expect(interval[0], `${who} by ${cue}`).toBeLessThanOrEqual(1 / writers)
        expect(interval[1], `${who} by ${cue}`).toBeGreaterThanOrEqual(1 / writers)
      }
    },
    timeout,
  )

  it(
    'finds the writers out where the server forgets to mix',
    async () => {
      const tries = 24
      const hits = await attack(seedsFrom(99, tries), () => 0)
      expect(hitInterval(hits.colleague.order, tries, sure999)[0]).toBeGreaterThan(1 / writers)
    },
    timeout,
  )
})

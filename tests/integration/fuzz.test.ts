import { describe, expect, it } from 'vitest'
import { fuzz } from '#tests/fuzz/fuzz.ts'
import { seedOfThisRun } from '#tests/support/runner/seed.ts'

const frames = 4_000
const timeoutMs = 300_000
const honestGoal = 0.95
/** Collected garbage aside, nothing of a room is left once it is closed. */
const heapGoalMb = 40

/** Seeds that once broke a promise, by what they broke. The long run is `npm run fuzz`. */
const keptSeeds: readonly (readonly [string, number])[] = [['of the first run', 1]]

describe('hostile frames among honest ones', () => {
  it.each([...keptSeeds, ['of this run', seedOfThisRun('fuzz')] as const])(
    'change nothing that is forbidden and break nothing, seed %s',
    async (_, seed) => {
      const report = await fuzz(seed, frames)
      expect(report, report.examples.join('\n')).toMatchObject({ forbiddenButAccepted: 0, thrownOrPending: 0 })
      expect(report.hostileAccepted).toBeGreaterThan(0)
      expect(report.changesJudged).toBeGreaterThan(report.hostileAccepted)
      expect(report.honestAccepted).toBeGreaterThanOrEqual(honestGoal)
      expect(report.heapGrowthMb).toBeLessThan(heapGoalMb)
    },
    timeoutMs,
  )
})

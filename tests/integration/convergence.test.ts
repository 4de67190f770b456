// First, so that whatever asks for the time or for chance when it is loaded gets those of the run.
import '#tests/support/runner/virtualTime.ts'
import { expect, test } from 'vitest'
import { knownSeeds } from '#tests/convergence/knownSeeds.ts'
import { describeTally, expectedIn, missingIn } from '#tests/convergence/report.ts'
import { runSeed } from '#tests/convergence/runSeed.ts'
import { createTally } from '#tests/convergence/tally.ts'

const operations = 200
const shortRunMs = 120_000

test.each(knownSeeds)(
  'seed $seed, which once showed: $showed',
  async ({ seed, operations, machine }) => {
    expect((await runSeed(seed, operations, { machine })).problems).toEqual([])
  },
  shortRunMs,
)

test(
  'whatever breaks, everybody ends up with the same board, and nothing that was called saved is missing',
  async () => {
    const tally = createTally()
    for (let seed = 1; seed <= 12; seed += 1) {
      const result = await runSeed(seed, operations)
      expect(result.problems, `seed ${seed}`).toEqual([])
      tally.add(result.tally)
    }
    expect(missingIn(tally, expectedIn.shortRun), describeTally(tally)).toEqual([])
  },
  shortRunMs,
)

test('the same seed is the same workshop', async () => {
  const [one, other] = [await runSeed(3, operations), await runSeed(3, operations)]
  expect(other.tally.entries()).toEqual(one.tally.entries())
  expect(other.virtualMs).toBe(one.virtualMs)
})

import { beforeAll, expect, it } from 'vitest'
import { liveBesideOne } from '#tests/benchmarks/besides.ts'
import { buildForFaults } from '#tests/support/server/serverProcess.ts'

const timeout = 120_000
beforeAll(buildForFaults, timeout)

/** The short form of `npm run figures besides`; twenty times its goals, since this machine is busy with other tests. */
it('one observer who takes and sends files without a pause does not silence the others', { timeout }, async () => {
  const { beside, answers } = await liveBesideOne({ aloneFirst: false })
  expect(answers['201'] ?? 0).toBeGreaterThan(0)
  expect(beside.healthzP99Ms).toBeLessThan(2_000)
  expect(beside.editP99Ms).toBeLessThan(5_000)
})

import { beforeAll, describe, expect, it } from 'vitest'
import { crashOverAndOver } from '#tests/faults/crashes.ts'
import { cutTail, flipBits } from '#tests/faults/damage.ts'
import { fillDisk } from '#tests/faults/fullDisk.ts'
import { killAgainAndAgain } from '#tests/faults/kills.ts'
import { slowDown } from '#tests/faults/slowDisk.ts'
import { startTwice } from '#tests/faults/twoProcesses.ts'
import { createSeededRandom, seedOfThisRun } from '#tests/support/runner/seed.ts'
import { buildForFaults } from '#tests/support/server/serverProcess.ts'

/** The short form of `npm run faults`. */
const random = createSeededRandom(seedOfThisRun('faults'))
const timeout = 120_000

describe('nothing that was acknowledged is lost', { timeout }, () => {
  beforeAll(buildForFaults, timeout)

  it('where a bit flips: either all is there, or a sentence says what is not', async () => {
    expect(await flipBits(random, 50)).toMatchObject({ lost: 0 })
  })
  it('where the file ends early', async () => {
    expect(await cutTail(random, 64)).toMatchObject({ lost: 0 })
  })
  it('where a disk forgets what was not flushed', async () => {
    expect(await crashOverAndOver(random, 4)).toMatchObject({ lost: 0 })
  })
  it('and it would be noticed, were anything acknowledged before its flush', async () => {
    expect((await crashOverAndOver(random, 3, 'hasty')).lost).toBeGreaterThan(0)
  })
  it('where a disk is slow', async () => {
    expect(await slowDown(40, 60)).toMatchObject({ lost: 0 })
  })
  it('where a disk is full, and where its log is on it', async () => {
    for (const figures of await fillDisk()) expect(figures).toMatchObject({ lost: 0 })
  })
  it('where a second server is started on the same folder', async () => {
    expect(await startTwice(1)).toMatchObject({ lost: 0 })
  })
  it('where the server is told to stop in mid-write', async () => {
    expect(await killAgainAndAgain(random, 1, 'SIGTERM')).toMatchObject({ lost: 0 })
  })
  it('where the server is killed in mid-write, with everybody who writes', async () => {
    expect(await killAgainAndAgain(random, 5)).toMatchObject({ lost: 0 })
  })
})

// First, so that whatever asks for the time or for chance when it is loaded gets those of the run.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLmdbStore } from '#server/storage/lmdb.ts'
import { writeFigures } from '#tests/support/runner/figures.ts'
import { machines } from '#tests/support/runner/virtualTime.ts'
import { describeTally, expectedIn, missingIn } from './report.ts'
import { runSeed, type SeedResult } from './runSeed.ts'
import { createTally } from './tally.ts'

/**
 * `SEEDS=500 npm run convergence`, `SEED=17 npm run convergence` for one of them, `MINUTES=5` for as many as fit,
 * `MACHINE=slow` for one pace of the machines instead of each seed's own. Prints
 * what broke with the seed that shows it again, and how much it really did; ends with 1 where a promise was broken.
 */
const operations = readNumber('OPERATIONS', 1_000)
const machine = machines.find((name) => name === process.env.MACHINE)
const given = machine ? { machine } : {}
const only = process.env.SEED === undefined ? null : readNumber('SEED', 0)
const first = only ?? readNumber('FIRST', 1)
const minutes = readNumber('MINUTES', 0)
const seeds = only === null ? readNumber('SEEDS', minutes > 0 ? Number.MAX_SAFE_INTEGER : 100) : 1
/** Every so manieth seed is played on a real disk. */
const seedsPerDisk = 25

const started = performance.now()
const tally = createTally()
const failed: SeedResult[] = []
let done = 0
let virtualMs = 0
for (let seed = first; seed < first + seeds; seed += 1) {
  const secondsSoFar = (performance.now() - started) / 1_000
  if (minutes > 0 && secondsSoFar > minutes * 60) break
  const result = seed % seedsPerDisk === 0 ? await onRealDisk(seed) : await runSeed(seed, operations, given)
  done += 1
  virtualMs += result.virtualMs
  tally.add(result.tally)
  if (result.problems.length > 0) {
    failed.push(result)
    console.log(`seed ${seed}:\n  ${result.problems.join('\n  ')}`)
  }
}

const seconds = (performance.now() - started) / 1_000
console.log(describeTally(tally))
const missing = only === null ? missingIn(tally, [...expectedIn.shortRun, ...expectedIn.longRun]) : []
console.log(`never happened: ${missing.length === 0 ? 'nothing' : missing.join(', ')}`)
console.log(
  `${done} seeds of ${operations} operations from ${first} on, ${(virtualMs / 3_600_000).toFixed(1)} hours on their clocks, in ` +
    `${seconds.toFixed(0)} s (${(seconds / done).toFixed(2)} s a seed; 10,000 would take ${((seconds / done / 3_600) * 10_000).toFixed(1)} h). ` +
    `Failed: ${failed.length === 0 ? 'none' : failed.map(({ seed }) => seed).join(', ')}.`,
)
await writeFigures('convergence', {
  operations,
  seeds: { first, done, failed: failed.map(({ seed }) => seed) },
  seconds: Math.round(seconds),
  virtualHours: virtualMs / 3_600_000,
  happened: Object.fromEntries(tally.entries()),
  missing,
})
if (failed.length > 0 || missing.length > 0) process.exitCode = 1

async function onRealDisk(seed: number): Promise<SeedResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'offsite-convergence-'))
  const store = createLmdbStore({ dataDir })
  try {
    const result = await runSeed(seed, operations, { ...given, store })
    result.tally.count('seeds on a real disk')
    return result
  } finally {
    await store.close()
    await rm(dataDir, { recursive: true })
  }
}

function readNumber(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise)
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} has to be a whole number`)
  return value
}

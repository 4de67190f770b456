import { writeFigures } from '#tests/support/figures.ts'
import { createSeededRandom, seedOfThisRun } from '#tests/support/seed.ts'
import { buildForFaults } from '#tests/support/serverProcess.ts'
import { crashOverAndOver } from './crashes.ts'
import { cutTail, flipBits } from './damage.ts'
import { type FaultFigures, tableOf } from './figures.ts'
import { fillDisk } from './fullDisk.ts'
import { killAgainAndAgain } from './kills.ts'
import { slowDown } from './slowDisk.ts'
import { startTwice } from './twoProcesses.ts'

/** `npm run faults`: every fault in its long form, as a table, and as JSON in `dist/figures`. Fails if anything was lost. */
const random = createSeededRandom(seedOfThisRun('faults'))
/** A hundredth of everything: `FAULTS_SHARE=0.01 npm run faults`. */
const share = Number(process.env.FAULTS_SHARE ?? 1)
const of = (count: number) => Math.ceil(count * share)

const faults: readonly (() => Promise<FaultFigures>)[] = [
  () => flipBits(random, of(1_000)),
  () => cutTail(random, of(4_096)),
  () => crashOverAndOver(random, of(200)),
  () => slowDown(250, of(200)),
  () => fillDisk(),
  () => startTwice(of(5)),
  () => killAgainAndAgain(random, of(20), 'SIGTERM'),
  () => killAgainAndAgain(random, of(500)),
]

const removeBuilt = await buildForFaults()
const rows: FaultFigures[] = []
for (const fault of faults) {
  const begun = performance.now()
  const row = await fault()
  rows.push(row)
  console.log(
    `${row.fault}: ${row.skipped ?? `${row.did}, ${row.lost} lost`} (${Math.round((performance.now() - begun) / 1000)} s)`,
  )
}
removeBuilt()
await writeFigures('faults', { seed: random.seed, share, rows })
console.log(`\n${tableOf(rows)}\n\nWritten to dist/figures/faults.json`)
const lost = rows.reduce((sum, row) => sum + row.lost, 0)
console.log(lost === 0 ? 'Nothing that was acknowledged was lost.' : `${lost} LOST`)
process.exit(lost === 0 ? 0 : 1)

import { writeFigures } from '#tests/support/runner/figures.ts'
import { createSeededRandom, seedOfThisRun } from '#tests/support/runner/seed.ts'
import { buildForFaults } from '#tests/support/server/serverProcess.ts'
import { goThroughWeathers } from './badLines.ts'
import { crashOverAndOver } from './crashes.ts'
import { cutTail, flipBits } from './damage.ts'
import { type FaultFigures, tableOf } from './figures.ts'
import { fillDisk } from './fullDisk.ts'
import { killAgainAndAgain } from './kills.ts'
import { slowDown } from './slowDisk.ts'
import { startTwice } from './twoProcesses.ts'

/**
 * `npm run faults`: every fault in its long form, `npm run faults lines kills` these two; as a table, and as JSON in
 * `dist/figures`. Fails if anything was lost, or called saved that wasn't.
 */
const faults: { readonly [name: string]: () => Promise<FaultFigures | readonly FaultFigures[]> } = {
  bits: () => flipBits(random, of(1_000)),
  tails: () => cutTail(random, of(4_096)),
  crashes: () => crashOverAndOver(random, of(200)),
  slow: () => slowDown(250, of(200)),
  full: () => fillDisk(),
  twice: () => startTwice(of(5)),
  lines: () => goThroughWeathers(random, of(40)),
  stops: () => killAgainAndAgain(random, of(20), 'SIGTERM'),
  kills: () => killAgainAndAgain(random, of(500)),
}
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(faults, name))
if (unknown.length > 0) {
  console.error(`There is no fault called ${unknown.join(', ')}: choose from ${Object.keys(faults).join(', ')}.`)
  process.exit(1)
}

const random = createSeededRandom(seedOfThisRun('faults'))
/** A hundredth of everything: `FAULTS_SHARE=0.01 npm run faults`. */
const share = Number(process.env.FAULTS_SHARE ?? 1)
const of = (count: number) => Math.ceil(count * share)

const removeBuilt = await buildForFaults()
const rows: FaultFigures[] = []
for (const [name, fault] of Object.entries(faults)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const begun = performance.now()
  const found = [await fault()].flat()
  rows.push(...found)
  const seconds = Math.round((performance.now() - begun) / 1_000)
  for (const row of found)
    console.log(`${row.fault}: ${row.skipped ?? `${row.did}, ${row.lost} lost`} (${name}: ${seconds} s)`)
}
removeBuilt()
const title = ['faults', ...asked].join('-')
await writeFigures(title, { seed: random.seed, share, rows })
console.log(`\n${tableOf(rows)}\n\nWritten to dist/figures/${title}.json`)
const lost = rows.reduce((sum, row) => sum + row.lost, 0)
const broken = rows.flatMap((row) => row.broken ?? [])
for (const sentence of broken) console.log(`BROKEN: ${sentence}`)
console.log(lost === 0 ? 'Nothing that was acknowledged was lost.' : `${lost} LOST`)
process.exit(lost + broken.length === 0 ? 0 : 1)

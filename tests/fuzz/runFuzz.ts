import { availableParallelism } from 'node:os'
import { createSeededRandom } from '#tests/support/runner/seed.ts'
import { fuzzInParallel } from './parallel.ts'

// FRAMES=1000000 SEED=7 PROCESSES=2 npm run fuzz: prints tables and one line of JSON; ends badly where a promise was broken.
const frames = Number(process.env.FRAMES ?? 100_000)
const seed = Number(process.env.SEED ?? createSeededRandom(Date.now()).below(2 ** 31))
const processes = Number(process.env.PROCESSES ?? availableParallelism())
const honestGoal = 0.95

console.log(`${frames} frames, SEED=${seed}, ${processes} processes`)
const report = await fuzzInParallel(seed, frames, processes)
const { examples, kinds, refusals, ...figures } = report
console.table(figures)
console.table(kinds)
console.table(refusals)
for (const example of examples) console.log(example)
console.log(JSON.stringify(report))
const isKept = report.forbiddenButAccepted === 0 && report.thrownOrPending === 0 && report.honestAccepted >= honestGoal
process.exitCode = isKept ? 0 : 1

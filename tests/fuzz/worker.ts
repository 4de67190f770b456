import { fuzz } from './fuzz.ts'

// One of the processes of `npm run fuzz`: node worker.ts SEED FRAMES, and the report goes to whoever started it.
const [seed, frames] = process.argv.slice(2).map(Number)
if (seed === undefined || frames === undefined || !process.send) throw new Error('runFuzz.ts starts this')

// Where that is stopped, nobody is left to report to.
process.once('disconnect', () => process.exit(1))

const report = await fuzz(seed, frames, (sent) => {
  if (sent > 0 && sent % 50_000 === 0) console.error(`SEED=${seed}: ${sent} frames sent`)
})
process.send(report, () => process.exit(0))

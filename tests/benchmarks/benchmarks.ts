import { measureBesides } from './besides.ts'
import { measureFlood } from './flood.ts'
import { measureGrowth } from './growth.ts'
import { measureRestart } from './restart.ts'
import { measureSaved } from './saved.ts'

/** `npm run figures` measures everything, `npm run figures growth restart` these two. Figures go to dist/figures. */
const benchmarks: { readonly [name: string]: () => Promise<void> } = {
  saved: measureSaved,
  restart: measureRestart,
  growth: measureGrowth,
  flood: measureFlood,
  besides: measureBesides,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name))
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: there are only ${Object.keys(benchmarks).join(', ')}`)
for (const [name, measure] of Object.entries(benchmarks))
  if (asked.length === 0 || asked.includes(name)) await measure()
// A socket reset on the bad line can leave an event loop that spins with nothing in it and never ends by itself.
process.exit(0)

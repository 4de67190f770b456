import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBadLine } from '#tests/support/line/badLine.ts'
import { writeFigures } from '#tests/support/runner/figures.ts'
import { buildForFaults, startProcess } from '#tests/support/server/serverProcess.ts'
import { fillDataDir } from './fullHouse.ts'
import { everybodyWrites, summaryOf, writing } from './writers.ts'

const people = 30
/** Each way; a stall holds everything back now and then. */
const badLink = {
  latencyMs: 150,
  jitterMs: 300,
  bytesPerSecond: 32_000,
  flapping: { openMs: 10_000, silentMs: 300 },
} as const

/** From the edit in the browser until the server has called it durable: 30 people, each an edit every 0.4 s. */
export async function measureSaved(): Promise<void> {
  await buildForFaults()
  const dataDir = await mkdtemp(join(tmpdir(), 'offsite-saved-'))
  const house = await fillDataDir(dataDir, people, 600)
  const server = await startProcess({ dataDir, environment: { LOG_LEVEL: 'error' } })
  if ('refusal' in server) throw new Error(server.refusal)
  const line = await openBadLine(server.url, writing.seed, badLink)
  const rows = [
    { link: 'loopback', goalP95Ms: 25, ...summaryOf(await everybodyWrites(server.url, house)) },
    { link: '300 ± 150 ms, 256 kbit/s, stalls', goalP95Ms: 900, ...summaryOf(await everybodyWrites(line.url, house)) },
  ]
  await line.close()
  server.child.kill('SIGKILL')
  await server.ended
  await rm(dataDir, { recursive: true })
  console.table(rows)
  await writeFigures('saved', { people, ...writing, badLink, rows })
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { newId } from '#shared/ids.ts'
import { addRecord } from '#shared/workshop/records.ts'
import { openBadLine } from '#tests/support/badLine.ts'
import { percentile, writeFigures } from '#tests/support/figures.ts'
import { createSeededRandom } from '#tests/support/seed.ts'
import { buildForFaults, startProcess } from '#tests/support/serverProcess.ts'
import { type FullHouse, fillDataDir, type Guest } from './fullHouse.ts'
import { openLine } from './line.ts'

const people = 30
const editsPerPerson = 20
const betweenMs = 400
const seed = 5
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
  const line = await openBadLine(server.url, seed, badLink)
  const rows = [
    { link: 'loopback', goalP95Ms: 25, ...summary(await everybodyWrites(server.url, house)) },
    { link: '300 ± 150 ms, 256 kbit/s, stalls', goalP95Ms: 900, ...summary(await everybodyWrites(line.url, house)) },
  ]
  await line.close()
  server.child.kill('SIGKILL')
  await server.ended
  await rm(dataDir, { recursive: true })
  console.table(rows)
  await writeFigures('saved', { people, editsPerPerson, betweenMs, seed, badLink, rows })
}

const summary = (times: readonly number[]) => ({
  edits: times.length,
  medianMs: round(percentile(times, 0.5)),
  p95Ms: round(percentile(times, 0.95)),
  worstMs: round(Math.max(...times)),
})

const round = (ms: number) => Math.round(ms * 10) / 10

async function everybodyWrites(url: string, { workshopId, guests, boardKnown }: FullHouse): Promise<readonly number[]> {
  const address = `${url.replace('http', 'ws')}/sync/${workshopId}/board`
  const times = await Promise.all(guests.map((guest, index) => writeAt(address, guest, boardKnown, index)))
  return times.flat()
}

async function writeAt(address: string, guest: Guest, known: Uint8Array, index: number): Promise<readonly number[]> {
  const random = createSeededRandom(seed + index)
  const line = openLine(address, guest, known)
  if ((await line.inStep) === null) throw new Error(`${guest.participantId} was turned away`)
  const doc = new Y.Doc()
  let last: Uint8Array = new Uint8Array()
  doc.on('update', (update: Uint8Array) => {
    last = update
  })
  const times: number[] = []
  for (let number = 0; number < editsPerPerson; number += 1) {
    await new Promise((resolve) => setTimeout(resolve, random.next() * 2 * betweenMs))
    addRecord(doc, 'comments', newId<'comment'>(), {
      subject: 'somewhere',
      text: 'What we said before the break still stands',
      author: guest.participantId as never,
      createdAt: Date.now(),
    })
    times.push(await line.save(last))
  }
  line.hangUp()
  return times
}

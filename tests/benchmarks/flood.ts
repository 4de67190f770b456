import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { limits } from '#shared/limits.ts'
import { writeFigures } from '#tests/support/runner/figures.ts'
import { buildForFaults, startProcess } from '#tests/support/server/serverProcess.ts'
import type { FloodNews, FloodOrder } from './flooder.ts'
import { fillDataDir } from './fullHouse.ts'
import { boardAddress, everybodyWrites, summaryOf, writing } from './writers.ts'

const people = 30
const sockets = limits.socketsPerParticipant

/** What one person who floods the board over as many sockets as they may have costs the thirty others. */
export async function measureFlood(): Promise<void> {
  await buildForFaults()
  const dataDir = await mkdtemp(join(tmpdir(), 'offsite-flood-'))
  const house = await fillDataDir(dataDir, people + 1, 600)
  const [flooder, ...guests] = house.guests
  if (!flooder) throw new Error('nobody is there')
  const server = await startProcess({ dataDir, environment: { LOG_LEVEL: 'error' } })
  if ('refusal' in server) throw new Error(server.refusal)
  const others = { ...house, guests }
  const calm = await everybodyWrites(server.url, others)

  const flood = fork(fileURLToPath(new URL('flooder.ts', import.meta.url)))
  let news: FloodNews = { acknowledged: 0, closed: 0 }
  flood.on('message', (told: FloodNews) => {
    news = told
  })
  const boardKnown = Buffer.from(house.boardKnown).toString('base64')
  flood.send({ address: boardAddress(server.url, house), guest: flooder, boardKnown, sockets } satisfies FloodOrder)
  await Promise.race([
    once(flood, 'message'),
    once(flood, 'exit').then(() => Promise.reject(new Error('no flood came'))),
  ])
  const before = { ...news, at: performance.now() }
  const flooded = await everybodyWrites(server.url, others)
  const perSecond = Math.round((news.acknowledged - before.acknowledged) / ((performance.now() - before.at) / 1_000))
  const { closed } = news
  flood.disconnect()
  server.child.kill('SIGKILL')
  await server.ended
  await rm(dataDir, { recursive: true })
  const rows = [
    { flood: 'none', ...summaryOf(calm) },
    { flood: `one person, ${sockets} sockets, ${perSecond} edits/s taken`, ...summaryOf(flooded) },
  ]
  console.table(rows)
  await writeFigures('flood', { people, sockets, perSecond, closed, ...writing, rows })
}

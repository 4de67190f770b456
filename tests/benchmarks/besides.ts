import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import { join as comeIn, send } from '#tests/support/rooms/guest.ts'
import { percentile, writeFigures } from '#tests/support/runner/figures.ts'
import { buildForFaults, startProcess } from '#tests/support/server/serverProcess.ts'
import type { BusybodyNews, BusybodyOrder } from './busybody.ts'
import { type FullHouse, fillDataDir } from './fullHouse.ts'
import { everybodyWrites } from './writers.ts'

const goals = { healthzP99Ms: 100, editP99Ms: 250, pdfLaterMs: 5_000 } as const
const people = 10
const probeEveryMs = 20

/** What others notice of it: milliseconds. */
export type Besides = {
  readonly healthzP99Ms: number
  readonly healthzWorstMs: number
  readonly editP99Ms: number
  /** A PDF of another workshop, from asking to having it. */
  readonly pdfMs: number
}

/** `npm run figures besides`: what one busy observer costs everybody else on the server. */
export async function measureBesides(): Promise<void> {
  await buildForFaults()
  const { alone, beside, answers } = await liveBesideOne({ aloneFirst: true })
  const rows = [
    { besides: 'nobody', ...alone },
    { besides: 'one observer, exports and imports without a pause', ...beside },
  ]
  console.table(rows)
  console.log(`what the observer got: ${JSON.stringify(answers)}; goals: ${JSON.stringify(goals)}`)
  await writeFigures('besides', { goals, people, answers, rows })
}

/** Ten people write and one takes a PDF home: alone, then beside an observer of another workshop who does their worst. */
export async function liveBesideOne({ aloneFirst }: { readonly aloneFirst: boolean }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'offsite-besides-'))
  const house = await fillDataDir(dataDir, people, 200)
  const server = await startProcess({ dataDir, environment: { LOG_LEVEL: 'error' } })
  if ('refusal' in server) throw new Error(server.refusal)
  const { url } = server
  // Once before it counts: a cold server is slower.
  if (aloneFirst) await live(url, house)
  const alone = aloneFirst ? await live(url, house) : null
  const observer = fork(fileURLToPath(new URL('busybody.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
  let news: BusybodyNews = { answers: {} }
  observer.on('message', (told: BusybodyNews) => {
    news = told
  })
  observer.send(await orderIn(url))
  await Promise.race([
    once(observer, 'message'),
    once(observer, 'exit').then(() => Promise.reject(new Error('the observer never came'))),
  ])
  const beside = await live(url, house)
  observer.disconnect()
  server.child.kill('SIGKILL')
  await server.ended
  await rm(dataDir, { recursive: true })
  return { alone, beside, answers: news.answers }
}

async function live(url: string, house: FullHouse): Promise<Besides> {
  const probing = new AbortController()
  const probes = probe(url, probing.signal)
  const [edits, pdfMs] = await Promise.all([everybodyWrites(url, house), takePdf(url, house)])
  probing.abort()
  const answered = await probes
  return {
    healthzP99Ms: Math.round(percentile(answered, 0.99)),
    healthzWorstMs: Math.round(Math.max(...answered)),
    editP99Ms: Math.round(percentile(edits, 0.99)),
    pdfMs,
  }
}

async function probe(url: string, signal: AbortSignal): Promise<readonly number[]> {
  const times: number[] = []
  while (!signal.aborted) {
    const asked = performance.now()
    await (await fetch(`${url}/healthz`)).arrayBuffer()
    times.push(performance.now() - asked)
    await pause(probeEveryMs)
  }
  return times
}

async function takePdf(url: string, { workshopId, guests: [guest] }: FullHouse): Promise<number> {
  if (!guest) throw new Error('nobody is there')
  const { participantId, session } = guest
  const headers = { cookie: `offsite_${participantId}=${session}`, 'x-participant': participantId }
  const asked = performance.now()
  const answer = await fetch(`${url}/api/workshops/${workshopId}/export/okrs.pdf`, { headers })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`no PDF: ${answer.status}`)
  return Math.round(performance.now() - asked)
}

/** A workshop as large as a file may make it and a PDF may be drawn of it, and an observer in it. */
async function orderIn(url: string): Promise<BusybodyOrder> {
  const file = JSON.stringify({ format: 'offsite', version: 1, board: largeBoard() })
  const { body } = await send<WorkshopCreated>(url, '/api/import', file)
  const { workshopId, invitations } = body
  const observer = await comeIn(url, { invitation: invitations.observer, name: 'Olga' })
  return { url, workshopId, participantId: observer.participant.id, cookie: observer.cookie, file }
}

function largeBoard() {
  const numbered = <Entry>(count: number, prefix: string, entry: (index: number) => Entry) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`${prefix}${String(index).padStart(6, '0')}`, entry(index)]),
    )
  const order = (index: number) => `a${String(index).padStart(5, '0')}V`
  const sentence = 'Win back the customers who left us for want of an answer within a day, and keep those we have. 顧客'
  return {
    units: { company0: { name: 'Company', kind: 'company', order: 'a0' } },
    stickies: numbered(5_000, 'sticky', (index) => ({
      quadrant: 'strength',
      text: `${index} ${sentence}`,
      unitId: 'company0',
      order: order(index),
    })),
    objectives: numbered(100, 'object', (index) => ({
      text: `Objective ${index}`,
      unitId: 'company0',
      order: order(index),
    })),
    keyResults: numbered(700, 'keyres', (index) => ({
      objectiveId: `object${String(index % 100).padStart(6, '0')}`,
      unitId: 'company0',
      text: `${index} ${sentence}`,
      order: order(index),
    })),
  }
}

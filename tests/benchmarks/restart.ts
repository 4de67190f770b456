import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { limits } from '#shared/limits.ts'
import { percentile, writeFigures } from '#tests/support/runner/figures.ts'
import { until } from '#tests/support/runner/until.ts'
import { buildForFaults, type ServerProcess, startProcess } from '#tests/support/server/serverProcess.ts'
import type { CrowdNews, CrowdOrder } from './crowd.ts'
import { type FullHouse, fillDataDir } from './fullHouse.ts'
import { openLine } from './line.ts'

const devices = 500
/** Some seats are kept for those who steer, so that some people come with two devices. */
const people = limits.participantsPerWorkshop - limits.seatsKeptForSteering
const stickies = 2_000
const crowds = 2
const runs = 3
const patienceMs = 120_000
const goals = { allInStepMs: 6_000, roomOpenMs: 1_000 } as const

/** Half a thousand browsers, three documents each, come back to 2,000 stickies after `kill -9`. */
export async function measureRestart(): Promise<void> {
  await buildForFaults()
  const dataDir = await mkdtemp(join(tmpdir(), 'offsite-restart-'))
  const house = await fillDataDir(dataDir, people, stickies)
  let server = await start(dataDir)
  const { port } = new URL(server.url)
  const arrivals = gather(server.url, house)
  await until(() => arrivals.since(0).length === devices, { timeoutMs: patienceMs, what: 'everybody to arrive' })

  const measured = []
  for (let run = 1; run <= runs; run += 1) {
    const killedAt = Date.now()
    server.child.kill('SIGKILL')
    await server.ended
    server = await start(dataDir, port)
    const readyAt = Date.now()
    await until(() => arrivals.since(killedAt).length === devices, { timeoutMs: patienceMs, what: 'all to be back' })
    const times = arrivals.since(killedAt).map((at) => at - readyAt)
    measured.push({
      run,
      downMs: readyAt - killedAt,
      medianMs: percentile(times, 0.5),
      p95Ms: percentile(times, 0.95),
      allInStepMs: Math.max(...times),
    })
  }
  arrivals.end()
  server.child.kill('SIGKILL')
  await server.ended

  const opened = []
  for (let run = 1; run <= runs; run += 1) opened.push(await openRoomAlone(dataDir, house))
  await rm(dataDir, { recursive: true })
  console.table(measured)
  const roomOpenMs = Math.max(...opened)
  console.log(
    `restart: the room of ${stickies} stickies open in ${opened.map(Math.round).join(', ')} ms; goals: ${JSON.stringify(goals)}`,
  )
  await writeFigures('restart', {
    goals,
    devices,
    people,
    sockets: devices * 3,
    stickies,
    runs: measured,
    roomOpenMs,
    opened,
  })
}

async function start(dataDir: string, port = '0'): Promise<ServerProcess> {
  const started = await startProcess({ dataDir, environment: { PORT: port, LOG_LEVEL: 'error' } })
  if ('refusal' in started) throw new Error(started.refusal)
  return started
}

/** From dialling a fresh server until its first guest has the whole board. */
async function openRoomAlone(dataDir: string, { workshopId, guests }: FullHouse): Promise<number> {
  const server = await start(dataDir)
  const [guest] = guests
  if (!guest) throw new Error('nobody is there')
  const line = openLine(`${server.url.replace('http', 'ws')}/sync/${workshopId}/board`, guest, new Uint8Array([0]))
  const took = await line.inStep
  line.hangUp()
  server.child.kill('SIGKILL')
  await server.ended
  if (took === null) throw new Error('the first guest was turned away')
  return took
}

function gather(url: string, { workshopId, guests, boardKnown }: FullHouse) {
  const arrivals = new Map<string, number>()
  const seated = [...guests, ...guests.slice(0, devices - guests.length)]
  const processes = Array.from({ length: crowds }, (_, number): ChildProcess => {
    const crowd = fork(fileURLToPath(new URL('./crowd.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
    crowd.on('message', ({ device, at }: CrowdNews) => arrivals.set(`${number}/${device}`, at))
    const order: CrowdOrder = {
      url: url.replace('http', 'ws'),
      workshopId,
      guests: seated.filter((_guest, index) => index % crowds === number),
      boardKnown: Buffer.from(boardKnown).toString('base64'),
    }
    crowd.send(order)
    return crowd
  })
  return {
    since: (time: number) => [...arrivals.values()].filter((at) => at > time),
    end: () => {
      for (const crowd of processes) crowd.kill()
    },
  }
}

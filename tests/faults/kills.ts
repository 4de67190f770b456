import { send } from '#tests/support/rooms/guest.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import { until } from '#tests/support/runner/until.ts'
import { type ServerProcess, startProcess } from '#tests/support/server/serverProcess.ts'
import { stickyId } from '#tests/support/sync/syncStage.ts'
import { type Cast, countLost, gather } from './cast.ts'
import { type FaultFigures, recoveryOf } from './figures.ts'
import { openWriter, type Promised } from './writer.ts'
import { makeFolder } from './writtenStore.ts'

/** Acknowledged in one life of the server, before it ends in the midst of the next. */
const fewestEdits = 20
const mostEdits = 500
const patienceMs = 60_000
const commandsPerLife = 2

/**
 * A real server is killed again and again in the middle of its writing, with everybody who writes: nobody is left to send
 * anything once more. What was acknowledged, edits and commands, must be there after each start.
 */
export async function killAgainAndAgain(
  random: SeededRandom,
  kills: number,
  manner: 'SIGKILL' | 'SIGTERM' = 'SIGKILL',
): Promise<FaultFigures> {
  const folder = await makeFolder('kills')
  const promised: Promised[] = []
  const recoveries: number[] = []
  let acknowledged = 0
  let commands = 0
  let lost = 0
  let cast: Cast | null = null
  for (let kill = 0; kill <= kills; kill += 1) {
    const begun = performance.now()
    const server = await startProcess({ dataDir: folder.path })
    if ('refusal' in server) throw new Error(`after ${kill} kills the server did not start: ${server.refusal}`)
    cast ??= await gather(server)
    lost += await countLost(server, cast, promised, commands)
    recoveries.push(performance.now() - begun)
    if (kill < kills) {
      const written = await writeUntilKilled(random, server, cast, manner)
      promised.push(...written.promised)
      acknowledged += written.acknowledged
      commands += written.commands
    } else {
      server.child.kill('SIGKILL')
      await server.ended
    }
  }
  await folder.remove()
  return {
    fault: manner === 'SIGKILL' ? 'kill -9 of server and writers in mid-write' : 'SIGTERM in mid-write',
    did: `${kills} times`,
    lost,
    found: `${acknowledged} edits and ${commands} commands acknowledged`,
    ...recoveryOf(recoveries.slice(1)),
  }
}

async function writeUntilKilled(
  random: SeededRandom,
  server: ServerProcess,
  { facilitator, writers }: Cast,
  manner: 'SIGKILL' | 'SIGTERM',
) {
  const opened = await Promise.all(
    writers.map(({ guest, path }, index) => openWriter(server.url, guest, path, stickyId(`writer${index}`))),
  )
  let commands = 0
  let isAlive = true
  let refused: string | null = null
  const commanding = (async () => {
    while (isAlive && commands < commandsPerLife) {
      const command = { commandId: crypto.randomUUID(), type: 'saveVersion', name: `Version ${commands}` }
      const path = `/api/workshops/${facilitator.workshopId}/commands`
      const answer = await send(server.url, path, command, facilitator).catch(() => null)
      if (answer?.status === 200) commands += 1
      else if (isAlive) refused = `${answer?.status}: ${JSON.stringify(answer?.body)}`
      if (answer?.status !== 200) return
    }
  })()
  const enough = fewestEdits + random.below(mostEdits - fewestEdits)
  const acknowledged = () => opened.reduce((sum, writer) => sum + writer.acknowledged(), 0)
  const enoughCommands = random.below(2)
  const isEnough = () => {
    const closed = opened.filter((writer) => writer.isClosed()).length
    if (refused !== null || closed > 0)
      throw new Error(`a living server closed ${closed} lines, and answered ${refused}`)
    return acknowledged() >= enough && commands >= enoughCommands
  }
  await until(isEnough, {
    timeoutMs: patienceMs,
    what: `${enough} edits and ${enoughCommands} commands to be acknowledged`,
  })
  server.child.kill(manner)
  if (manner === 'SIGKILL') for (const writer of opened) writer.cut()
  isAlive = false
  const end = await server.ended
  if (manner === 'SIGTERM' && end !== 0) throw new Error(`the server ended with ${end}: ${server.said()}`)
  for (const writer of opened) writer.cut()
  await commanding
  return {
    promised: opened.flatMap((writer) => writer.promised() ?? []),
    acknowledged: acknowledged(),
    commands,
  }
}

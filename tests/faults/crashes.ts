import * as Y from 'yjs'
import type { Store } from '#server/storage/store.ts'
import { createRooms, type Rooms } from '#server/sync/rooms.ts'
import { boardDocument, unitDocument } from '#shared/records/documents.ts'
import { success } from '#shared/result.ts'
import { enterRoom, type RoomWriter } from '#tests/support/rooms/roomWriter.ts'
import { createSeededRandom, type SeededRandom } from '#tests/support/runner/seed.ts'
import { openWorkshop, type Person, sales, workshopId } from '#tests/support/sync/syncServer.ts'
import { addSticky } from '#tests/support/sync/syncStage.ts'
import type { FaultFigures } from './figures.ts'
import { createForgetfulStore, type Manner } from './forgetfulStore.ts'

const people: readonly Person[] = ['sam', 'sue', 'sam', 'sue']
const crashesPerSeed = 4
const mostTurns = 800

/** Rooms over a disk that forgets at every crash what was not flushed: whatever was acknowledged must be in it. */
export async function crashOverAndOver(
  random: SeededRandom,
  seeds: number,
  manner: Manner = 'honest',
): Promise<FaultFigures> {
  let acknowledged = 0
  const lost: string[] = []
  for (let count = 0; count < seeds; count += 1) {
    const seed = random.below(2 ** 32)
    // A log with a hole in it can't be loaded, which is a loss too.
    const played = await playSeed(createSeededRandom(seed), manner).catch(() => ({ acknowledged: 0, lost: 1 }))
    acknowledged += played.acknowledged
    if (played.lost > 0) lost.push(`${played.lost} with seed ${seed}`)
  }
  return {
    fault: 'a disk that forgets what was not flushed',
    did: `${seeds} seeds, ${seeds * crashesPerSeed} crashes`,
    lost: lost.length,
    found: [`${acknowledged} changes acknowledged`, ...lost].join('; '),
  }
}

async function playSeed(
  random: SeededRandom,
  manner: Manner,
): Promise<{ readonly acknowledged: number; readonly lost: number }> {
  const disk = createForgetfulStore(random, manner)
  const store = disk.start()
  const begun = createRooms({ store })
  while (!(await begun.exists(workshopId))) await openWorkshop(begun, 'swot').catch(() => undefined)
  while ((await store.head(`${workshopId}/board`)) === 0) await new Promise((resolve) => setImmediate(resolve))
  await begun.close()
  const promised = new Map<number, number>()
  let promisedStep = 0
  let acknowledged = 0
  let lost = 0
  for (let crash = 0; crash < crashesPerSeed; crash += 1) {
    const rooms = createRooms({ store: disk.start() })
    const life = await live(random, rooms, crash)
    disk.crash()
    // A dead server has no timers; what it still waits for never comes.
    void rooms.close()
    for (const writer of life.writers) {
      promised.set(writer.doc.clientID, writer.promisedClock())
      acknowledged += writer.acknowledged()
    }
    acknowledged += life.commands()
    promisedStep = Math.max(promisedStep, life.step())
    lost += await countLost(disk.start(), promised, promisedStep)
  }
  return { acknowledged, lost }
}

/** Everybody writes, the server too, and in the middle of it all it ends. */
async function live(random: SeededRandom, rooms: Rooms, crash: number) {
  const writers: RoomWriter[] = []
  let step = 0
  let commands = 0
  let carriedOut = 0
  for (let turn = random.below(mostTurns); turn > 0; turn -= 1) {
    const open = writers.filter((writer) => !writer.isClosed())
    if (open.length < people.length) writers.push(await enterRoom(rooms, random.pick(people)))
    for (const writer of open)
      if (random.next() < 0.1) addSticky(writer.doc, `c${crash}w${writers.indexOf(writer)}t${turn}x`)
    if (random.next() < 0.03) {
      commands += 1
      const next = crash * 1_000 + commands
      command(rooms, next).then(
        () => {
          step = next
          carriedOut += 1
        },
        () => undefined,
      )
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { writers, step: () => step, commands: () => carriedOut }
}

/** A step with the version that belongs to it. */
const command = (rooms: Rooms, step: number) =>
  rooms.edit(
    workshopId,
    [boardDocument],
    ([board]) => {
      board?.getMap('control').set('step', step)
      return success(step)
    },
    () => [
      {
        document: `${workshopId}/board`,
        version: { id: `version${step}`, name: String(step), at: step, state: Uint8Array.of(1) },
      },
    ],
  )

async function countLost(store: Store, promised: ReadonlyMap<number, number>, step: number): Promise<number> {
  const rooms = createRooms({ store })
  const versions = await store.versions.list(`${workshopId}/board`)
  const lost = await rooms.read(workshopId, [unitDocument(sales), boardDocument], ([unit, board]) => {
    const stored = Number(board?.getMap('control').get('step') ?? 0)
    const changes = [...promised].filter(([clientId, clock]) => unit && Y.getState(unit.store, clientId) < clock).length
    const isOneWithItsVersion = (versions.at(-1)?.at ?? 0) === stored
    return changes + (stored < step ? 1 : 0) + (isOneWithItsVersion ? 0 : 1)
  })
  await rooms.close()
  return lost
}

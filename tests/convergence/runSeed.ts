import { createMemoryStore } from '#server/storage/memory.ts'
import type { Store } from '#server/storage/store.ts'
import { createSeededRandom } from '#tests/support/runner/seed.ts'
import { inVirtualTime, type Machine, machines, type VirtualTime } from '#tests/support/runner/virtualTime.ts'
import { checkRoom } from './checks.ts'
import { planCommands } from './commands.ts'
import { doSomething, openTab } from './people.ts'
import { openRoom, type Room, seat } from './room.ts'
import type { Tally } from './tally.ts'
import { heal, makeTrouble } from './trouble.ts'

export type SeedResult = {
  readonly seed: number
  readonly problems: readonly string[]
  readonly tally: Tally
  /** How long it took on the clock of the people in it. */
  readonly virtualMs: number
}

type Options = { readonly store?: Store; readonly machine?: Machine }

const machineOf = (seed: number): Machine => createSeededRandom(seed ^ 0x3ac).pick(machines)

const healingMs = 120_000
const afterthoughtMs = 3_000
const lookEveryMs = 200

/** One workshop with everything that can go wrong in it: the same seed is the same workshop. */
export function runSeed(
  seed: number,
  operations: number,
  { store = createMemoryStore(), machine = machineOf(seed) }: Options = {},
): Promise<SeedResult> {
  const play = async (time: VirtualTime): Promise<SeedResult> => {
    const room = await openRoom(time, seed, store)
    await seatEverybody(room)
    await runOperations(room, operations)
    heal(room)
    let isHealed = await comesToRest(room)
    // What an opened envelope still lacks follows a moment later, and others hear of it.
    for (let rounds = 0; rounds < 2 && isHealed; rounds += 1) {
      await time.run(() => false, time.now() + afterthoughtMs)
      isHealed = await comesToRest(room)
    }
    const problems = [...room.problems, ...(isHealed ? [] : [`not at rest after ${healingMs} ms: ${unrestOf(room)}`])]
    const checked = await settled(room)
    room.tally.count(`machine: ${machine}`)
    room.tally.count('appends', room.disk.appends())
    for (const server of room.servers) {
      const stats = server?.rooms.stats()
      room.tally.count('compactions', stats?.compactions ?? 0)
      room.tally.count('rooms reopened', stats?.reopened ?? 0)
      room.tally.count('batches cut', stats?.cutBatches ?? 0)
    }
    for (const device of room.devices) if (device.isOpen()) device.vanish()
    return { seed, problems: [...problems, ...checked], tally: room.tally, virtualMs: time.now() }
  }
  return inVirtualTime(seed, play, machine)
}

async function seatEverybody(room: Room): Promise<void> {
  const { random, created } = room
  const units = created.units.filter(({ id }) => id !== 'company0')
  await seat(room, 'facilitator', 'Fay')
  if (random.below(2) === 0) await seat(room, 'facilitator', 'Fin')
  await seat(room, 'ceo', 'Cleo')
  const others = random.below(7)
  for (let number = 0; number < others; number += 1) {
    const unit = units[number % units.length]
    await seat(room, number < units.length ? 'lead' : 'participant', `Person ${number}`, unit?.id)
  }
  for (const person of room.people) openTab(room, person)
}

async function runOperations(room: Room, operations: number): Promise<void> {
  const { time, random } = room
  const plan = planCommands(room, operations)
  const troubles = random.pick([0, 15, 40, 80])
  const pace = random.pick([20, 60, 150])
  for (let number = 0; number < operations; number += 1) {
    for (const [at, act] of plan) if (at === number) act()
    await time.run(() => false, time.now() + random.next() * pace)
    doSomething(room)
    if (random.below(1_000) < troubles) makeTrouble(room)
  }
}

async function comesToRest({ time, underWay, devices }: Room): Promise<boolean> {
  const until = time.now() + healingMs
  const isAtRest = () => underWay.size === 0 && devices.every((one) => !one.isOpen() || one.isAtRest())
  while (!isAtRest()) {
    if (time.now() > until) return false
    await time.run(() => false, time.now() + lookEveryMs)
  }
  return true
}

async function settled(room: Room): Promise<readonly string[]> {
  let answer: readonly string[] | null = null
  const checking = checkRoom(room).then((problems) => {
    answer = problems
  })
  await room.time.run(() => answer !== null, room.time.now() + healingMs)
  if (answer === null) return ['the checks never ended']
  await checking
  return answer
}

const unrestOf = ({ devices, underWay }: Room) =>
  [
    ...(underWay.size > 0 ? [`${underWay.size} commands`] : []),
    ...devices
      .filter((device) => device.isOpen() && !device.isAtRest())
      .map(
        (device) =>
          `${device.person.name} ${JSON.stringify(device.documents().map(({ live }) => live.connection.status()))}`,
      ),
  ].join(', ')

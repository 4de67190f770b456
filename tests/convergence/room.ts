import { joinWorkshop } from '#server/auth/join.ts'
import { createWorkshop } from '#server/commands/createWorkshop.ts'
import type { Store } from '#server/storage/store.ts'
import type { Surroundings } from '#server/surroundings.ts'
import type { RoomIncident } from '#server/sync/environment.ts'
import { documentName } from '#server/sync/session.ts'
import { englishText } from '#server/workshopText.ts'
import type { SessionParticipant, WorkshopCreated } from '#shared/protocol/http.ts'
import { boardDocument, type DocumentKind } from '#shared/records/documents.ts'
import type { Role } from '#shared/records/roles.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { readOne, readSnapshot } from '#shared/workshop/mirror.ts'
import { createSeededRandom, type SeededRandom } from '#tests/support/runner/seed.ts'
import type { VirtualTime } from '#tests/support/runner/virtualTime.ts'
import type { BrowserStore } from './browserStore.ts'
import type { Device } from './device.ts'
import { type Disk, watchDisk } from './disk.ts'
import type { JournalEntry } from './journal.ts'
import { type Server, startServer } from './server.ts'
import { createTally, type Tally } from './tally.ts'

/** Everything that one seed plays with. */
export type Room = {
  readonly time: VirtualTime
  readonly random: SeededRandom
  readonly tally: Tally
  readonly disk: Disk
  readonly surroundings: Surroundings
  readonly workshopId: string
  readonly created: WorkshopCreated
  /** One or two, on one disk. A dead one leaves its place empty until another is started. */
  readonly servers: (Server | null)[]
  readonly startServer: (place: number) => void
  readonly people: SessionParticipant[]
  readonly devices: Device[]
  /** What people's browsers keep, and what their tabs took along into the grave. */
  readonly kept: Map<
    string,
    { readonly browser: BrowserStore; readonly legacy: Map<DocumentKind, readonly JournalEntry[]> }
  >
  /** What must not have happened, in sentences. */
  readonly problems: string[]
  /** The ids of the commands that were answered as accepted. */
  readonly accepted: Set<string>
  /** Those that were kept by name, in their order. */
  readonly versions: Set<string>
  /** Commands that nobody has answered yet. */
  readonly underWay: Set<{ readonly again: () => void }>
  readonly boardOnDisk: () => BoardSnapshot
  /** The units whose envelope has ever been opened: going back to an earlier version closes it again. */
  readonly everOpened: ReadonlySet<string>
  /** At which step the workshop stands on the disk. */
  readonly step: () => number
}

/** Opens a workshop with two or three units on a fresh disk. */
export async function openRoom(time: VirtualTime, seed: number, store: Store): Promise<Room> {
  const random = createSeededRandom(seed)
  const disk = watchDisk(time, store)
  const surroundings = seededSurroundings(time, random)
  const tally = createTally()
  const problems: string[] = []
  const report = ({ what, document, error }: RoomIncident) => {
    problems.push(`the server reported "${what}" of ${document}: ${error instanceof Error ? error.message : error}`)
  }
  const start = () => startServer({ time, random, disk, surroundings, report })
  const servers: (Server | null)[] = Array.from({ length: random.below(4) === 0 ? 2 : 1 }, start)
  const units = [{ name: 'Sales' }, { name: 'Delivery' }, { name: 'Platform' }].slice(0, 2 + random.below(2))
  const created = await onServer(time, servers[0], ({ rooms }) =>
    createWorkshop(
      { rooms, surroundings, fillWorkshop: async () => undefined },
      { title: 'Room', company: 'Acme', units },
    ),
  )
  if (!created.ok) throw new Error(`the workshop could not be made: ${JSON.stringify(created.failure)}`)
  const { workshopId } = created.value
  const boardName = documentName(workshopId, boardDocument)
  const everOpened = new Set<string>()
  disk.kept(boardName).on('afterTransaction', () => {
    for (const unitId of readOne(disk.kept(boardName), 'control')?.openedUnits ?? []) everOpened.add(unitId)
  })
  return {
    time,
    random,
    tally,
    disk,
    surroundings,
    workshopId,
    created: created.value,
    servers,
    startServer: (place) => {
      servers[place] = start()
    },
    people: [],
    devices: [],
    kept: new Map(),
    problems,
    accepted: new Set(),
    versions: new Set(),
    underWay: new Set(),
    everOpened,
    boardOnDisk: () => readSnapshot(disk.kept(boardName), 'board'),
    step: () => readOne(disk.kept(boardName), 'control')?.step ?? -1,
  }
}

/** Somebody comes in by the invitation for a role. */
export async function seat(room: Room, role: Role, name: string, unitId?: string): Promise<SessionParticipant> {
  const { created, surroundings, time } = room
  const request = { invitation: created.invitations[role], name, ...(unitId === undefined ? {} : { unitId }) }
  const joined = await onServer(time, room.servers[0], ({ rooms }) => joinWorkshop(rooms, surroundings, request))
  if (!joined.ok) throw new Error(`${name} could not join: ${JSON.stringify(joined.failure)}`)
  room.people.push(joined.value.participant)
  return joined.value.participant
}

const patienceMs = 60_000

/** Asks a server, and lets time go on until it has answered. */
async function onServer<Value>(
  time: VirtualTime,
  server: Server | null | undefined,
  ask: (server: Server) => Promise<Value>,
): Promise<Value> {
  if (!server) throw new Error('no server is up')
  let answer: { readonly value: Value } | null = null
  const asked = ask(server).then((value) => {
    answer = { value }
    return value
  })
  if (!(await time.run(() => answer !== null, time.now() + patienceMs))) throw new Error('the server never answered')
  return asked
}

const idAlphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

const seededSurroundings = (time: VirtualTime, random: SeededRandom): Surroundings => ({
  now: () => Date.UTC(2026, 10, 20) + Math.round(time.now()),
  newId: <Kind extends string>() =>
    Array.from({ length: 16 }, () => idAlphabet[random.below(idAlphabet.length)]).join('') as ReturnType<
      Surroundings['newId']
    > & { readonly __id: Kind },
  random: random.next,
  textIn: englishText,
})

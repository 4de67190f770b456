import type { LiveDocument } from '#client/stores/liveDocument.ts'
import { documentName } from '#server/sync/session.ts'
import type { ParticipantId } from '#shared/ids.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import { createSeededRandom } from '#tests/support/runner/seed.ts'
import { createBrowserStore } from './browserStore.ts'
import { type Device, openDevice, type Witness } from './device.ts'
import { hasTaken } from './journal.ts'
import { handOf } from './operations/hand.ts'
import { pickOperation } from './operations/operations.ts'
import type { Room } from './room.ts'
import { createWire } from './wire.ts'

/** Refusals that an honest person can meet: the room moved on while their change was under way. */
const races: readonly string[] = ['phase', 'locked', 'frozen', 'voting', 'role', 'other_unit', 'not_readable']

/** Opens another tab for somebody, or another device of theirs, which knows nothing of what the first one keeps. */
export function openTab(room: Room, joinedAs: SessionParticipant, isOtherDevice = false): Device {
  const person = personNow(room, joinedAs)
  const { time, workshopId, random } = room
  const wireRandom = createSeededRandom(random.below(2 ** 32))
  const network = {
    time,
    random: wireRandom,
    wire: createWire(wireRandom),
    answer: () => wireRandom.shuffle(room.servers.filter((server) => server !== null))[0] ?? null,
    connections: new Set<{ readonly breakOff: () => void }>(),
  }
  const known = isOtherDevice ? undefined : room.kept.get(person.id)
  const kept = known ?? { browser: createBrowserStore(time, random), legacy: new Map() }
  if (!isOtherDevice) room.kept.set(person.id, kept)
  const device = openDevice({ workshopId, person, network, ...kept, witness: witnessOf(room) })
  room.devices.push(device)
  return device
}

/** As the server says when a page asks who it is: role and unit may have been changed since they joined. */
function personNow(room: Room, person: SessionParticipant): SessionParticipant {
  const now = room.boardOnDisk().roster.get(person.id as ParticipantId)
  return now ? { ...person, role: now.role, unitId: now.unitId ?? null } : person
}

const reloadMs = 400

function witnessOf(room: Room): Witness {
  const { tally, problems, disk, workshopId } = room
  const nameOf = ({ connection }: LiveDocument) => documentName(workshopId, connection.ref)
  return {
    setAside: ({ person }, document, { code, touched, entries }) => {
      tally.count(`set aside: ${code}`)
      const kinds = [...new Set(entries.map(({ kind }) => kind))].join(', ')
      // Tabs of one person share a copy: what one of them wrote too late takes along what another one adds to it.
      const isShared = room.devices.filter((one) => one.person.id === person.id).length > 1
      const isRace = races.includes(code) && (isShared || entries.some(({ step }) => step < room.step()))
      if (!isRace) problems.push(`${person.name} was refused in ${document} (${code}) without a race: ${kinds}`)
      if (touched.length === 0) problems.push(`${person.name} can't get back what was refused in ${document}: ${kinds}`)
    },
    calledSaved: (opened, entries) => {
      tally.count('edits called saved', entries.length)
      const kept = disk.kept(nameOf(opened))
      const missing = entries.filter((entry) => !hasTaken(kept, entry))
      if (missing.length > 0) {
        problems.push(`${nameOf(opened)} was called saved without ${missing.map(({ kind }) => kind).join(', ')}`)
      }
    },
    returned: () => tally.count('changes that had waited reached the server'),
    merged: () => tally.count('merged with own changes under way'),
    ended: (device, kind, code) => {
      tally.count(`ended: ${kind} ${code}`)
      if (!device.isOpen()) return
      device.vanish()
      // Whoever was put into another unit, or given another role, goes on with what is theirs now.
      room.time.after(reloadMs, () => {
        if (room.boardOnDisk().roster.has(device.person.id as ParticipantId)) openTab(room, device.person)
      })
    },
  }
}

const tries = 12

/** Somebody does something that they may do now. */
export function doSomething(room: Room): boolean {
  const { random, surroundings, tally } = room
  const present = room.devices.filter((device) => device.isOpen())
  if (present.length === 0) return false
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const device = random.pick(present)
    const operation = pickOperation(random)
    const opened = device.document(operation.in)
    if (!opened || device.board().control === null) continue
    const { newId, now } = surroundings
    const done = device.does(operation.kind, () => operation.act(handOf(device, opened, { random, newId, now: now() })))
    if (!done) continue
    tally.count(`operation: ${operation.kind}`)
    if (!opened.live.connection.status().isConnected) tally.count('operations while offline')
    return true
  }
  return false
}

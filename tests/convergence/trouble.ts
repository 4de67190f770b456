import type { Device } from './device.ts'
import { openTab } from './people.ts'
import type { Room } from './room.ts'
import type { WireState } from './wire.ts'

const retryMs = 300

/** Something goes wrong, for a while: mostly the network, now and then a tab or a server. */
export function makeTrouble(room: Room): void {
  const { random } = room
  const present = room.devices.filter((device) => device.isOpen())
  if (present.length === 0) return
  const device = random.pick(present)
  const roll = random.below(100)
  if (roll < 20) cutShortly(room, device)
  else if (roll < 55) disturb(room, [device], random.pick(['cut', 'silent', 'mute', 'deaf', 'slow']))
  else if (roll < 65) disturb(room, random.shuffle(present).slice(0, Math.ceil(present.length / 2)), 'silent')
  else if (roll < 80) loseTab(room, device)
  else if (roll < 87) openSecondTab(room, device)
  else if (roll < 96) killServer(room)
  else stopServer(room)
}

/** Everything works again, every place has a server, everybody still there has a tab. */
export function heal(room: Room): void {
  for (const device of room.devices) device.network.wire.set('good')
  room.servers.forEach((server, place) => {
    if (!server) room.startServer(place)
  })
  retryCommands(room)
  const board = room.boardOnDisk()
  for (const person of room.people) {
    const isPresent = room.devices.some((device) => device.isOpen() && device.person.id === person.id)
    if (!isPresent && board.roster.has(person.id)) openTab(room, person)
  }
}

function cutShortly({ time, tally }: Room, { network }: Device): void {
  tally.count('trouble: connections cut')
  network.wire.set('cut')
  time.after(0, () => network.wire.set('good'))
}

function disturb({ time, random, tally }: Room, devices: readonly Device[], state: WireState): void {
  tally.count(`trouble: ${devices.length > 1 ? 'partition' : state}`)
  const until = 500 + random.next() * (state === 'slow' ? 40_000 : 12_000)
  for (const { network } of devices) {
    network.wire.set(state)
    time.after(until, () => network.wire.set('good'))
  }
}

/** The tab is gone with what it had not sent; mostly it is opened again from what the device kept. */
function loseTab(room: Room, device: Device): void {
  const { time, random, tally } = room
  const unsent = device.documents().reduce((sum, { journal }) => sum + journal.open().length, 0)
  tally.count('trouble: tab lost')
  if (unsent > 0) tally.count('trouble: tab lost with unsaved changes')
  device.vanish()
  time.after(random.next() * 5_000, () => {
    if (room.boardOnDisk().roster.has(device.person.id)) openTab(room, device.person)
  })
}

const tabsPerPerson = 2

function openSecondTab(room: Room, { person }: Device): void {
  const tabs = room.devices.filter((device) => device.isOpen() && device.person.id === person.id)
  if (tabs.length >= tabsPerPerson) return
  const isOtherDevice = room.random.below(3) === 0
  room.tally.count(`trouble: second ${isOtherDevice ? 'device' : 'tab'}`)
  openTab(room, person, isOtherDevice)
}

function killServer(room: Room): void {
  const { random, servers, time, tally } = room
  const place = random.below(servers.length)
  const server = servers[place]
  if (!server) return
  tally.count('trouble: server killed')
  servers[place] = null
  server.kill()
  time.after(random.next() * 3_000, () => {
    if (!servers[place]) room.startServer(place)
    retryCommands(room)
  })
}

function stopServer(room: Room): void {
  const { random, servers, time, tally } = room
  const place = random.below(servers.length)
  const server = servers[place]
  if (!server) return
  tally.count('trouble: server stopped')
  servers[place] = null
  server.stop().then(
    () => time.after(retryMs, () => retryCommands(room)),
    (error: unknown) => room.problems.push(`stopping failed: ${error}`),
  )
  time.after(500 + random.next() * 2_000, () => {
    if (!servers[place]) room.startServer(place)
  })
}

const retryCommands = ({ underWay, time }: Room) => {
  for (const { again } of [...underWay]) time.after(retryMs, again)
}

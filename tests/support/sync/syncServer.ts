import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { vi } from 'vitest'
import type * as Y from 'yjs'
import type { Store } from '#server/storage/store.ts'
import type { RoomIncident } from '#server/sync/environment.ts'
import { createRooms, type Rooms } from '#server/sync/rooms.ts'
import { attachWebSockets } from '#server/transport/webSocket.ts'
import { companyUnitId, type ParticipantId, type UnitId } from '#shared/ids.ts'
import { boardDocument } from '#shared/records/documents.ts'
import type { Phase } from '#shared/records/phases.ts'
import { success } from '#shared/result.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'

/** Waits for a fact; says which one where it doesn't come. */
export const until = (fact: () => boolean): Promise<void> =>
  vi.waitFor(
    () => {
      if (!fact()) throw new Error(`not yet: ${fact}`)
    },
    { interval: 5, timeout: 10_000 },
  )

export const workshopId = 'workshop1'
export const sales = 'unitsales' as UnitId
const delivery = 'unitdelivery' as UnitId
const people = {
  fay: { role: 'facilitator' },
  cleo: { role: 'ceo', unitId: companyUnitId },
  sam: { role: 'lead', unitId: sales },
  sue: { role: 'participant', unitId: sales },
  dan: { role: 'lead', unitId: delivery },
  walt: { role: 'wall' },
} as const
export type Person = keyof typeof people
export const idOf = (person: Person) => `${person}00000` as ParticipantId

/** A workshop with two units and six people, made the way commands make one. */
export const openWorkshop = (rooms: Rooms, phase: Phase) =>
  rooms.edit(workshopId, [boardDocument], ([board]) => {
    if (!board) throw new Error('no board')
    for (const [id, name] of [
      [companyUnitId, 'Acme'],
      [sales, 'Sales'],
      [delivery, 'Delivery'],
    ] as const) {
      addRecord(board, 'units', id, { name, kind: id === companyUnitId ? 'company' : 'business', order: id })
    }
    for (const person of Object.keys(people) as Person[]) {
      addRecord(board, 'roster', idOf(person), { name: person, ...people[person] })
    }
    setControl(board, { phase })
    return success(null)
  })

function setControl(board: Y.Doc, fields: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(fields)) board.getMap('control').set(field, value)
}

export const control = (rooms: Rooms, fields: Readonly<Record<string, unknown>>) =>
  rooms.edit(workshopId, [boardDocument], ([board]) => {
    if (board) setControl(board, fields)
    return success(null)
  })

export type SyncServer = {
  readonly rooms: Rooms
  readonly url: string
  readonly incidents: readonly RoomIncident[]
  readonly stop: () => Promise<void>
  /** Lets go of everything without a good-bye, as a crash would. */
  readonly crash: () => Promise<void>
}

export async function startSyncServer(store: Store, port = 0): Promise<SyncServer> {
  const incidents: RoomIncident[] = []
  const rooms = createRooms({ store, report: (incident) => incidents.push(incident) })
  const server = createServer()
  const detach = attachWebSockets({
    server,
    rooms,
    authenticate: async (request) => {
      const participantId = new URL(request.url ?? '', 'http://host').searchParams.get('as')
      return participantId ? { participantId } : null
    },
    isAllowedOrigin: ({ headers }) => headers.origin !== 'http://evil.example',
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync/${workshopId}`
  const closeServer = () => new Promise((resolve) => server.close(resolve))
  return {
    rooms,
    url,
    incidents,
    stop: async () => {
      await rooms.close()
      detach()
      await closeServer()
    },
    crash: async () => {
      server.closeAllConnections()
      detach()
      await closeServer()
    },
  }
}

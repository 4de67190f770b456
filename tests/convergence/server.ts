import { createDispatch, type Dispatch } from '#server/commands/dispatch.ts'
import { followEnvelopes } from '#server/commands/followEnvelopes.ts'
import type { Surroundings } from '#server/surroundings.ts'
import type { RoomIncident } from '#server/sync/environment.ts'
import { createRooms, type Rooms } from '#server/sync/rooms.ts'
import { serve } from '#server/transport/webSocket.ts'
import { parseDocumentPath } from '#shared/records/documents.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import type { VirtualTime } from '#tests/support/runner/virtualTime.ts'
import type { Host } from './browserSocket.ts'
import { type Disk, gateStore } from './disk.ts'

/** One server process: the product's rooms, commands and transport, on a disk that outlives it. */
export type Server = Host & {
  readonly rooms: Rooms
  readonly dispatch: Dispatch
  readonly isAlive: () => boolean
  /** As `kill -9`: nothing that was under way goes on, nobody is told. */
  readonly kill: () => void
  /** As SIGTERM: finishes, says good-bye. */
  readonly stop: () => Promise<void>
}

type Options = {
  readonly time: VirtualTime
  readonly random: SeededRandom
  readonly disk: Disk
  readonly surroundings: Surroundings
  readonly report: (incident: RoomIncident) => void
}

export function startServer({ time, random, disk, surroundings, report }: Options): Server {
  const gate = gateStore(time, random, disk.store)
  const rooms = createRooms({ store: gate.store, report: (incident) => isAlive && report(incident) })
  const dispatch = createDispatch({ rooms, versions: gate.store.versions, surroundings })
  const stopFollowing = followEnvelopes({
    rooms,
    surroundings,
    report: (error) => isAlive && report({ what: 'an envelope could not be followed', document: '', error }),
  })
  const endings = new Set<() => void>()
  let isAlive = true

  const breakConnections = () => {
    for (const breakOff of [...endings]) breakOff()
    endings.clear()
  }
  return {
    rooms,
    dispatch,
    isAlive: () => isAlive,
    serve: (end, url) => {
      serve(end.socket, async (room) => {
        const { workshopId, path, participantId } = targetOf(url)
        const document = parseDocumentPath(path)
        if (!document) throw new Error(`no document at ${url}`)
        return rooms.connect(workshopId, document, { participantId }, room)
      })
    },
    whenItDies: (breakOff) => {
      endings.add(breakOff)
      return () => endings.delete(breakOff)
    },
    kill: () => {
      isAlive = false
      gate.kill()
      breakConnections()
    },
    stop: async () => {
      await stopFollowing()
      await rooms.close()
      isAlive = false
      gate.kill()
      time.after(1_000, breakConnections)
    },
  }
}

function targetOf(url: string) {
  const { pathname, searchParams } = new URL(url)
  const [, , workshopId = '', ...path] = pathname.split('/')
  return { workshopId, path: path.join('/'), participantId: searchParams.get('as') ?? '' }
}

import type { IncomingMessage, Server } from 'node:http'
import type { Rooms } from '#server/sync/rooms.ts'
import type { Session } from '#server/sync/session.ts'

type Options = {
  readonly server: Server
  readonly rooms: Rooms
  readonly authenticate: (request: IncomingMessage, workshopId: string) => Promise<Session | null>
  readonly isAllowedOrigin: (request: IncomingMessage) => boolean
}

/** Serves `/sync/:workshopId/:documentPath` on a server; returns the end of it. */
export declare function attachWebSockets(options: Options): () => Promise<void>

import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import type { Rooms } from '#server/sync/rooms.ts'
import type { Connection, RoomSocket, Session } from '#server/sync/session.ts'
import { limits } from '#shared/limits.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { type DocumentRef, parseDocumentPath } from '#shared/records/documents.ts'
import { createPace, type Pace } from './pace.ts'
import { paced } from './paced.ts'

type Options = {
  readonly server: Server
  readonly rooms: Rooms
  readonly authenticate: (request: IncomingMessage, workshopId: string) => Promise<Session | null>
  readonly isAllowedOrigin: (request: IncomingMessage) => boolean
  readonly pace?: Pace
}

/** Serves `/sync/:workshopId/:documentPath` on a server; returns the end of it. */
export function attachWebSockets({
  server,
  rooms,
  authenticate,
  isAllowedOrigin,
  pace = createPace(),
}: Options): () => void {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: limits.maxFrameBytes })
  if (sockets.options.maxPayload !== limits.maxFrameBytes || sockets.options.perMessageDeflate !== false) {
    throw new Error('the WebSocket server has not taken its limits')
  }
  const stops = new Set<() => void>()

  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const target = targetOf(request)
    // Something else may share the server, as the bundler does in development.
    if (!request.url?.startsWith('/sync/') && server.listenerCount('upgrade') > 1) return
    if (!target || !isAllowedOrigin(request)) {
      stream.on('error', () => stream.destroy())
      stream.end(`HTTP/1.1 ${target ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const stop = serve(socket, async (room) => {
        const session = await authenticate(request, target.workshopId)
        if (!session) return 'unauthorised'
        const connection = await rooms.connect(target.workshopId, target.document, session, room)
        if (typeof connection === 'string') return connection
        // A session that ended on the way here found no socket to close.
        if (await authenticate(request, target.workshopId))
          return paced(connection, socket, (weight) => pace(`${target.workshopId}/${session.participantId}`, weight))
        connection.closed()
        return 'unauthorised'
      })
      stops.add(stop)
      socket.on('close', () => stops.delete(stop))
    })
  }
  server.on('upgrade', onUpgrade)
  return () => {
    server.off('upgrade', onUpgrade)
    for (const stop of stops) stop()
    sockets.close()
  }
}

type Answer = Connection | 'unauthorised' | 'forbidden' | 'unknown'

/** Leads one socket into its room and keeps it alive; returns its end. */
export function serve(socket: WebSocket, open: (room: RoomSocket) => Promise<Answer>): () => void {
  let connection: Connection | null = null
  let heardAt = Date.now()
  // What arrives before the room is open waits; a stranger can't make it wait for more than one frame's worth.
  let early: Uint8Array[] = []
  let earlyBytes = 0

  const beat = setInterval(() => {
    if (Date.now() - heardAt > limits.socketSilenceMs) socket.terminate()
    else if (socket.readyState === socket.OPEN) {
      socket.ping()
      connection?.keepAlive()
    }
  }, limits.keepAliveMs)
  beat.unref()
  const heard = () => {
    heardAt = Date.now()
  }
  const close = (code: number, reason: string) => closeSocket(socket, code, reason)

  socket.on('pong', heard)
  socket.on('message', (data, isBinary) => {
    // Whoever is being closed may go on sending for a while: nothing of it counts, or costs anything.
    if (socket.readyState !== socket.OPEN) return
    heard()
    if (!isBinary) close(closeCodes.malformed, 'only binary messages are spoken here')
    else if (connection) connection.receive(bytesOf(data))
    else {
      const bytes = bytesOf(data)
      earlyBytes += bytes.length
      if (earlyBytes > limits.maxFrameBytes) close(closeCodes.tooMuch, 'too much at once')
      else early.push(bytes)
    }
  })
  // ws closes the socket itself after an error; without a listener the process would end.
  socket.on('error', () => undefined)
  socket.on('close', () => {
    clearInterval(beat)
    early = []
    connection?.closed()
  })

  const room: RoomSocket = {
    send: (bytes) => {
      if (socket.readyState === socket.OPEN) socket.send(bytes)
    },
    close,
    bufferedBytes: () => socket.bufferedAmount,
  }
  open(room)
    .then((answer) => {
      if (typeof answer === 'string') {
        close(closeCodes[answer], answer)
        return
      }
      connection = answer
      if (socket.readyState !== socket.OPEN) connection.closed()
      else for (const bytes of early.splice(0)) connection.receive(bytes)
    })
    // The rooms report why; the browser tries again.
    .catch(() => close(closeCodes.storeFailed, 'the document could not be opened'))
  return () => close(closeCodes.goingAway, 'the server is stopping')
}

/** How long a closed socket may take to say goodbye. */
const farewellMs = 5_000

function closeSocket(socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState !== socket.OPEN) return
  socket.close(code, reason)
  const impatience = setTimeout(() => socket.terminate(), farewellMs)
  impatience.unref()
  socket.once('close', () => clearTimeout(impatience))
}

function targetOf(request: IncomingMessage): { readonly workshopId: string; readonly document: DocumentRef } | null {
  const [path = ''] = (request.url ?? '').split('?')
  const found = /^\/sync\/([A-Za-z0-9_-]{1,40})\/(.+)$/.exec(path)
  const [, workshopId, documentPath] = found ?? []
  const document = documentPath === undefined ? null : parseDocumentPath(documentPath)
  return workshopId !== undefined && document ? { workshopId, document } : null
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

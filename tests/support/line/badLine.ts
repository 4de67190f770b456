import { createServer as createHttpServer, type Server as HttpServer } from 'node:http'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createSeededRandom } from '#tests/support/runner/seed.ts'
import { type Connection, type Direction, joinConnection } from './badLineConnection.ts'
import type { LinePace } from './badLineWay.ts'

/** How a line behaves; every part of it can be changed while the line is in use. */
export interface LineConditions extends LinePace {
  /** Each connection is reset after so many bytes on average, both ways counted together: from 0 to twice as many. */
  readonly resetAfterBytes: number
  /** Where nothing gets through, neither bytes nor ends of connections, and nobody is told. What is held arrives later. */
  readonly silence: 'none' | Direction | 'both'
  /** Silent both ways by turns, each turn from half to one and a half times as long as said here. */
  readonly flapping: { readonly openMs: number; readonly silentMs: number } | null
  /** What a new connection meets: the server, nobody (it is reset), or a hotel's sign-in page. */
  readonly door: 'open' | 'refusing' | 'portalPage' | 'portalRedirect'
}

const goodLine: LineConditions = {
  latencyMs: 0,
  jitterMs: 0,
  bytesPerSecond: Number.POSITIVE_INFINITY,
  resetAfterBytes: Number.POSITIVE_INFINITY,
  silence: 'none',
  flapping: null,
  door: 'open',
}

/** What a line did so far. */
export interface LineReport {
  readonly connections: number
  readonly resets: number
  readonly bytesUp: number
  readonly bytesDown: number
}

/** A TCP line to a server that is as bad as one wants it; what is random in it follows from the seed. */
export interface BadLine {
  /** `http://127.0.0.1:<port>`: to be used in place of the server's. */
  readonly url: string
  /** Changes the line now, for the connections that are open as well, except what meets new ones (`door`). */
  readonly set: (changes: Partial<LineConditions>) => void
  /** Good again: as it would be without any conditions. */
  readonly heal: () => void
  /** Resets every connection now. */
  readonly cut: () => void
  /** What is open now stays silent for ever and nobody is told, as when a device roams; new connections work. */
  readonly lose: () => void
  readonly report: () => LineReport
  readonly close: () => Promise<void>
}

/** Opens a line to the server at `target`, e.g. `http://127.0.0.1:4400`. The caller closes it. */
export async function openBadLine(target: string, seed: number, first: Partial<LineConditions> = {}): Promise<BadLine> {
  const { hostname, port } = new URL(target)
  const random = createSeededRandom(seed)
  const open = new Set<Connection>()
  const count = { connections: 0, resets: 0, up: 0, down: 0 }
  let conditions: LineConditions = { ...goodLine, ...first }
  const wake = () => {
    for (const connection of open) connection.wake()
  }
  const flaps = createFlaps(random.fork().next, wake)
  const portal = createPortal(() => conditions.door === 'portalRedirect')

  const server = createServer({ allowHalfOpen: true }, (near: Socket) => {
    count.connections += 1
    const ownRandom = random.fork()
    if (conditions.door === 'refusing') return void near.on('error', () => undefined).resetAndDestroy()
    if (conditions.door !== 'open') return void portal.emit('connection', near)
    const connection = joinConnection(near, ownRandom, {
      hostname,
      port: Number(port),
      pace: () => conditions,
      isSilent: (direction) => flaps.isSilent() || conditions.silence === 'both' || conditions.silence === direction,
      onCarried: (direction, bytes) => {
        count[direction] += bytes
      },
      onReset: () => {
        count.resets += 1
      },
      onClosed: () => open.delete(connection),
    })
    open.add(connection)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const set = (changes: Partial<LineConditions>) => {
    conditions = { ...conditions, ...changes }
    if ('flapping' in changes) flaps.set(conditions.flapping)
    wake()
  }
  set(conditions)

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set,
    heal: () => set(goodLine),
    cut: () => {
      for (const connection of open) connection.reset()
    },
    lose: () => {
      for (const connection of open) connection.lose()
    },
    report: () => ({
      connections: count.connections,
      resets: count.resets,
      bytesUp: count.up,
      bytesDown: count.down,
    }),
    close: async () => {
      flaps.set(null)
      const closed = new Promise((resolve) => server.close(resolve))
      for (const connection of open) connection.reset()
      portal.closeAllConnections()
      await closed
    },
  }
}

/** By turns open and silent; `onTurn` is called at each change. */
function createFlaps(next: () => number, onTurn: () => void) {
  let isSilent = false
  let timer: NodeJS.Timeout | undefined
  const set = (flapping: LineConditions['flapping']) => {
    clearTimeout(timer)
    isSilent = false
    if (!flapping) return
    const turn = () => {
      const { openMs, silentMs } = flapping
      timer = setTimeout(
        () => {
          isSilent = !isSilent
          onTurn()
          turn()
        },
        (isSilent ? silentMs : openMs) * (0.5 + next()),
      )
    }
    turn()
  }
  return { isSilent: () => isSilent, set }
}

/** Answers everything with a page of its own, as a hotel's network does before one has signed in. */
function createPortal(isRedirecting: () => boolean): HttpServer {
  const elsewhere = { location: 'http://sign-in.invalid/', connection: 'close' }
  return createHttpServer((_request, response) => {
    if (isRedirecting()) response.writeHead(302, elsewhere)
    else response.writeHead(200, { 'content-type': 'text/html', connection: 'close' })
    response.end('<!doctype html><title>Sign in</title><h1>Welcome to our hotel</h1>')
  })
}

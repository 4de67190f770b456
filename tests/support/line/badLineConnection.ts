import { connect, type Socket } from 'node:net'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import { carry, type LinePace, type Way } from './badLineWay.ts'

export type Direction = 'up' | 'down'

/** One connection over a bad line, from the one who dialled (`near`) to the server. */
export interface Connection {
  /** To be called when the line has changed. */
  readonly wake: () => void
  /** From now on nothing gets through any more, either way, and neither end is told. */
  readonly lose: () => void
  readonly reset: () => void
}

type Line = {
  readonly port: number
  readonly hostname: string
  readonly pace: () => LinePace & { readonly resetAfterBytes: number }
  readonly isSilent: (direction: Direction) => boolean
  readonly onCarried: (direction: Direction, bytes: number) => void
  readonly onReset: () => void
  readonly onClosed: () => void
}

/** Joins `near` to the server. `random` is this connection's own, so that nothing depends on which piece came first. */
export function joinConnection(near: Socket, random: SeededRandom, line: Line): Connection {
  const far = connect({ host: line.hostname, port: line.port, allowHalfOpen: true })
  const share = random.next() * 2
  let isLost = false
  let carried = 0
  let closed = 0

  for (const socket of [near, far]) {
    socket.setNoDelay(true)
    // What went wrong is passed on to the other end when the socket closes.
    socket.on('error', () => undefined)
    socket.once('close', () => {
      closed += 1
      if (closed === 2) line.onClosed()
    })
  }
  const reset = () => {
    line.onReset()
    near.resetAndDestroy()
    far.resetAndDestroy()
  }
  const way = (from: Socket, to: Socket, direction: Direction, ownRandom: SeededRandom): Way =>
    carry(from, to, {
      random: ownRandom,
      pace: line.pace,
      isSilent: () => isLost || line.isSilent(direction),
      onCarried: (bytes) => {
        carried += bytes
        line.onCarried(direction, bytes)
        if (carried > share * line.pace().resetAfterBytes) reset()
      },
    })
  const ways = [way(near, far, 'up', random.fork()), way(far, near, 'down', random.fork())]
  return {
    wake: () => {
      for (const { wake } of ways) wake()
    },
    lose: () => {
      isLost = true
    },
    reset,
  }
}

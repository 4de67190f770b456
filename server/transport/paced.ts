import type { WebSocket } from 'ws'
import type { Connection } from '#server/sync/session.ts'
import { weightOf } from './pace.ts'

type Line = Pick<WebSocket, 'pause' | 'resume'>

/**
 * Hands on what is received only as fast as its sender may send. What comes faster waits in its order, and no more is read
 * from the line meanwhile, so that nothing piles up here and nothing is lost.
 */
export function paced(connection: Connection, line: Line, msUntilTurn: (weight: number) => number): Connection {
  const waiting: Uint8Array[] = []
  let isPaused = false
  const handOn = async () => {
    for (let message = waiting[0]; message; message = waiting[0]) {
      const ms = msUntilTurn(weightOf(message))
      if (ms > 0) {
        isPaused = true
        line.pause()
        await new Promise((resolve) => setTimeout(resolve, ms).unref())
      }
      // Closed meanwhile: nobody was promised anything.
      if (waiting.shift()) connection.receive(message)
    }
    if (isPaused) line.resume()
    isPaused = false
  }
  return {
    ...connection,
    receive: (message) => {
      waiting.push(message)
      if (waiting.length === 1) void handOn()
    },
    closed: () => {
      waiting.length = 0
      connection.closed()
    },
  }
}

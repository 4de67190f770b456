import type { Socket } from 'node:net'
import type { SeededRandom } from '#tests/support/runner/seed.ts'

/** How fast a line carries what it carries. */
export interface LinePace {
  /** Each way. */
  readonly latencyMs: number
  /** Up to so much is added for each piece; the order of the pieces is kept. */
  readonly jitterMs: number
  /** Of one connection, each way. */
  readonly bytesPerSecond: number
}

/** One direction of one connection. */
export interface Way {
  /** To be called when the line has changed. */
  readonly wake: () => void
}

type Options = {
  readonly random: SeededRandom
  readonly pace: () => LinePace
  readonly isSilent: () => boolean
  readonly onCarried: (bytes: number) => void
}

type Piece = { readonly due: number; readonly content: Buffer | 'end' | 'broken' }

/** Above this the sender is kept waiting, as by a full TCP window. */
const windowBytes = 1024 * 1024

/** Carries what `from` sends to `to`: late, slowly, or not for now; its end too, since a silent line tells of no end. */
export function carry(from: Socket, to: Socket, { random, pace, isSilent, onCarried }: Options): Way {
  const waiting: Piece[] = []
  let waitingBytes = 0
  let lastDue = 0
  let freeAt = 0
  let timer: NodeJS.Timeout | undefined
  let isOver = false

  const take = (content: Piece['content']) => {
    const now = performance.now()
    const { latencyMs, jitterMs, bytesPerSecond } = pace()
    const bytes = typeof content === 'string' ? 0 : content.length
    freeAt = Math.max(now, freeAt) + (bytes / bytesPerSecond) * 1_000
    lastDue = Math.max(lastDue, freeAt + latencyMs + random.next() * jitterMs)
    waiting.push({ due: lastDue, content })
    waitingBytes += bytes
    if (waitingBytes > windowBytes) from.pause()
    deliver()
  }

  const deliver = () => {
    clearTimeout(timer)
    for (let [piece] = waiting; piece && !isSilent() && !isOver; [piece] = waiting) {
      const waitMs = piece.due - performance.now()
      if (waitMs > 0) {
        timer = setTimeout(deliver, waitMs)
        return
      }
      waiting.shift()
      hand(piece.content)
    }
  }

  const hand = (content: Piece['content']) => {
    if (content === 'end') return void to.end()
    if (content === 'broken') return void to.resetAndDestroy()
    waitingBytes -= content.length
    if (waitingBytes <= windowBytes) from.resume()
    if (to.writable) to.write(content)
    onCarried(content.length)
  }

  from.on('data', take)
  from.once('end', () => take('end'))
  from.once('close', (hadError) => {
    if (hadError) take('broken')
  })
  to.once('close', () => {
    isOver = true
    clearTimeout(timer)
  })
  return { wake: deliver }
}

import type { WebsocketProvider } from 'y-websocket'
import { limits } from '#shared/limits.ts'

const lookEveryMs = 1_000

type Line = Pick<
  WebsocketProvider,
  'shouldConnect' | 'wsconnected' | 'wsLastMessageReceived' | 'connect' | 'disconnect'
>

/**
 * The server says something at least every `keepAliveMs`. A line that stays silent for longer is dead, though the browser
 * may not notice for minutes: it is dropped and dialled again, and at once where the device itself says that it is offline
 * or back. Hidden tabs are left alone, since browsers slow their clocks and their sockets down. Returns the watch's end.
 */
export function watchLine(line: Line): () => void {
  let lastLook = Date.now()
  // A line that the server has closed for good stays closed.
  const redial = () => {
    if (!line.shouldConnect) return
    line.disconnect()
    line.connect()
  }
  // Back in reach, nobody waits for the pause between two attempts to pass.
  const dial = () => {
    if (line.shouldConnect) line.connect()
  }
  const looking = setInterval(() => {
    const now = Date.now()
    const wasAsleep = now - lastLook > limits.lineSilenceMs
    lastLook = now
    if (document.visibilityState === 'hidden' || wasAsleep || !line.wsconnected) return
    if (now - line.wsLastMessageReceived > limits.lineSilenceMs) redial()
  }, lookEveryMs)
  addEventListener('offline', redial)
  addEventListener('online', dial)
  return () => {
    clearInterval(looking)
    removeEventListener('offline', redial)
    removeEventListener('online', dial)
  }
}

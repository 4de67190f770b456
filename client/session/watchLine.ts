import type { WebsocketProvider } from 'y-websocket'
import { limits } from '#shared/limits.ts'

type Line = Pick<
  WebsocketProvider,
  'shouldConnect' | 'wsconnected' | 'wsLastMessageReceived' | 'connect' | 'disconnect'
>

/**
 * Hangs up a line that has gone dead and dials anew: the server says something every two seconds, and y-websocket alone
 * would take half a minute to notice that it doesn't. Returns the end of the watch.
 */
export function watchLine(line: Line): () => void {
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
  const watching = setInterval(() => {
    if (line.wsconnected && Date.now() - line.wsLastMessageReceived > limits.deadLineMs) redial()
  }, limits.keepAliveMs / 2)
  addEventListener('offline', redial)
  addEventListener('online', dial)
  return () => {
    clearInterval(watching)
    removeEventListener('offline', redial)
    removeEventListener('online', dial)
  }
}

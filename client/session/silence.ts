import type { WebsocketProvider } from 'y-websocket'
import { limits } from '#shared/limits.ts'

const lookEveryMs = 1_000

/**
 * The server says something at least every `keepAliveMs`. A line that stays silent for longer is dead, though the browser
 * may not notice for minutes: it is dropped and dialled again. Returns its end. Hidden tabs are left alone, since browsers
 * slow their clocks and their sockets down.
 */
export function dropSilentLine(provider: WebsocketProvider): () => void {
  let lastLook = Date.now()
  const looking = setInterval(() => {
    const now = Date.now()
    const wasAsleep = now - lastLook > limits.lineSilenceMs
    lastLook = now
    if (document.visibilityState === 'hidden' || wasAsleep || !provider.wsconnected) return
    if (now - provider.wsLastMessageReceived <= limits.lineSilenceMs) return
    provider.disconnect()
    provider.connect()
  }, lookEveryMs)
  return () => clearInterval(looking)
}

import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { messageNumbers, type RefusalMessage } from '#shared/protocol/messages.ts'
import type { PresenceMessage } from '#shared/protocol/presence.ts'
import { idOf, type Person } from './syncServer.ts'

export type Browser = {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly saved: () => number
  readonly refusals: readonly RefusalMessage[]
  readonly presence: readonly PresenceMessage[]
  readonly closeCodes: readonly number[]
  readonly isSynced: () => boolean
  readonly leave: () => void
}

/** What a browser runs: y-websocket's own provider, with our three messages. */
export function openBrowser(
  server: { readonly url: string },
  as: Person | null,
  path: string,
  doc = new Y.Doc(),
): Browser {
  let saved = 0
  const refusals: RefusalMessage[] = []
  const presence: PresenceMessage[] = []
  const closeCodes: number[] = []
  const provider = new WebsocketProvider(server.url, path, doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    params: as ? { as: idOf(as) } : {},
    maxBackoffTime: 100,
  })
  provider.awareness.setLocalState(null)
  provider.messageHandlers[messageNumbers.saved] = (_, decoder) => {
    saved = decoding.readVarUint(decoder)
  }
  provider.messageHandlers[messageNumbers.refused] = (_, decoder) => {
    refusals.push(JSON.parse(decoding.readVarString(decoder)))
  }
  provider.messageHandlers[messageNumbers.presence] = (_, decoder) => {
    presence.push(JSON.parse(decoding.readVarString(decoder)))
  }
  provider.on('connection-close', (event) => {
    saved = 0
    if (event) closeCodes.push(event.code)
  })
  provider.connect()
  return {
    doc,
    provider,
    saved: () => saved,
    refusals,
    presence,
    closeCodes,
    isSynced: () => provider.synced,
    leave: () => provider.destroy(),
  }
}

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as v from 'valibot'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { messageNumbers, type RefusedMessage } from '#shared/protocol/messages.ts'
import { type PresenceMessage, type PresenceState, presenceMessageSchema } from '#shared/protocol/presence.ts'
import { type DocumentRef, documentPath } from '#shared/workshop/documents.ts'
import { type CountingSocket, countingSocketClass } from './countingSocket.ts'
import { keepOfflineCopy, offlineCopyOrigin } from './offlineCopy.ts'
import { watchLine } from './watchLine.ts'

/** How one document stands between this device and the server. */
export type DocumentStatus = {
  readonly isConnected: boolean
  /** The server's state has arrived at least once since the page was opened, or a copy was kept here. */
  readonly hasContent: boolean
  /** Changes made here that the server has not yet called durable. */
  readonly unsaved: number
  /** Of those, how many are on this device's own disk. */
  readonly keptHere: number
  readonly refusal: RefusedMessage | null
}

export type DocumentConnection = {
  readonly document: Y.Doc
  readonly status: () => DocumentStatus
  readonly sendPresence: (state: PresenceState) => void
  /** Forgets what this device kept of the document. */
  readonly forget: () => Promise<void>
  readonly close: () => void
}

type Options = {
  readonly workshopId: string
  readonly participantId: string
  readonly document: DocumentRef
  readonly onStatus: () => void
  readonly onPresence?: (message: PresenceMessage) => void
  /** The server closed for good: the session ended, or the document is gone. */
  readonly onClosed: (code: number) => void
}

const maxBackoffMs = 5_000

/** Opens one document of a workshop: live over the socket, kept on this device, honest about what is saved. */
export function connectDocument(options: Options): DocumentConnection {
  const { workshopId, participantId, onStatus } = options
  const path = documentPath(options.document)
  const document = new Y.Doc()
  let refusal: RefusedMessage | null = null
  let hasContent = false
  let saved = 0
  let unsaved = 0

  const copy = keepOfflineCopy(document, `${workshopId}/${path}@${participantId}`, onStatus)
  const provider = new WebsocketProvider(`${socketOrigin()}/sync/${workshopId}`, path, document, {
    connect: false,
    disableBc: true,
    params: { as: participantId },
    maxBackoffTime: maxBackoffMs,
    WebSocketPolyfill: countingSocketClass(onStatus),
  })
  provider.awareness.setLocalState(null)
  let stopWatching: (() => void) | null = null
  let isClosed = false

  const socket = () => provider.ws as CountingSocket | null
  const isAllDurable = () => provider.wsconnected && provider.synced && saved >= (socket()?.syncMessagesSent() ?? 0)

  // What was written before a reload is sent on connecting: not counted here, but not durable yet either.
  const unsavedNow = () => (isAllDurable() ? 0 : provider.wsconnected ? Math.max(1, unsaved) : unsaved)

  provider.messageHandlers[messageNumbers.saved] = (_encoder, decoder) => {
    saved = decoding.readVarUint(decoder)
    if (isAllDurable()) unsaved = 0
    onStatus()
  }
  provider.messageHandlers[messageNumbers.refused] = (_encoder, decoder) => {
    refusal = JSON.parse(decoding.readVarString(decoder)) as RefusedMessage
    onStatus()
  }
  provider.messageHandlers[messageNumbers.presence] = (_encoder, decoder) => {
    const message = v.safeParse(presenceMessageSchema, JSON.parse(decoding.readVarString(decoder)))
    if (message.success) options.onPresence?.(message.output)
  }
  provider.on('status', ({ status }) => {
    if (status === 'connected') saved = 0
    onStatus()
  })
  provider.on('sync', (isSynced) => {
    if (isSynced) hasContent = true
    onStatus()
  })
  provider.on('closed', ({ code }) => options.onClosed(code))

  document.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || origin === offlineCopyOrigin) return
    unsaved += 1
    onStatus()
  })

  void copy.loaded.then(() => {
    if (isClosed) return
    if (document.store.clients.size > 0) hasContent = true
    provider.connect()
    stopWatching = watchLine(provider)
    onStatus()
  })

  return {
    document,
    status: () => ({
      isConnected: provider.wsconnected && provider.synced,
      hasContent,
      unsaved: unsavedNow(),
      keptHere: copy.isComplete() ? unsavedNow() : 0,
      refusal,
    }),
    sendPresence: (state) => {
      const open = socket()
      if (!provider.wsconnected || open?.readyState !== WebSocket.OPEN) return
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, messageNumbers.presence)
      encoding.writeVarString(encoder, JSON.stringify(state))
      open.send(encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>)
    },
    forget: copy.forget,
    close: () => {
      isClosed = true
      stopWatching?.()
      copy.stop()
      provider.destroy()
      document.destroy()
    },
  }
}

function socketOrigin(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`
}

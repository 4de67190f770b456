import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as v from 'valibot'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { messageNumbers, type SentRefusal, sentRefusalSchema } from '#shared/protocol/messages.ts'
import { type PresenceMessage, type PresenceState, presenceMessageSchema } from '#shared/protocol/presence.ts'
import { type DocumentRef, documentPath } from '#shared/records/documents.ts'
import { followAcknowledgements } from './acknowledgements.ts'
import { type CountingSocket, countingSocketClass } from './countingSocket.ts'
import { createDeviceStore, type DeviceStore } from './deviceStore.ts'
import { type DocumentStatus, statusOfDocument } from './documentStatus.ts'
import { keepLine } from './keepLine.ts'
import { copyName, keepOfflineCopy, offlineCopyOrigin } from './offlineCopy.ts'
import { rangesIn, stateVectorIn, stateVectorOf } from './readUpdates.ts'
import { isServerOlder, type StateVector } from './serverStanding.ts'
import type { SetAside } from './setAside.ts'
import { createStoreTroubles, type StoreTroubles } from './storeTrouble.ts'
import { touchedIn } from './touched.ts'
import { createUnsavedChanges, type OwnChange, recordsOf } from './unsavedChanges.ts'

export type DocumentConnection = {
  readonly ref: DocumentRef
  /** `unit/<id>` */
  readonly path: string
  readonly document: Y.Doc
  readonly status: () => DocumentStatus
  /** The records that wait for the server, `stickies/<id>`. */
  readonly unsavedRecords: () => ReadonlySet<string>
  /** What this person touched that the server hasn't called durable. */
  readonly touched: () => readonly string[]
  /** Tells others where this person is, now and on every line to come. */
  readonly sendPresence: (state: PresenceState) => void
  /** Keeps the document under what was set aside from now on, instead of as a copy. */
  readonly setAside: (entry: SetAside) => void
  /** Writes nothing down on this device any more. */
  readonly stopKeeping: () => void
  /** Forgets what this device kept of the document. */
  readonly forget: () => Promise<void>
  readonly close: () => void
}

type Options = {
  readonly workshopId: string
  readonly participantId: string
  readonly document: DocumentRef
  /** Shared by the documents of a page. */
  readonly device?: DeviceStore
  readonly storeTroubles?: StoreTroubles
  /** Afresh from the server, since the copy here was set aside. */
  readonly startsEmpty?: boolean
  readonly onStatus: () => void
  /** This person has changed something here for the first time. */
  readonly onFirstChange?: () => void
  readonly onPresence?: (message: PresenceMessage) => void
  /** Changes that had waited for the line have reached the server's disk. */
  readonly onReturned?: (changes: readonly OwnChange[]) => void
  /** The server took nothing of a change: this copy of the document is forked for ever, and its line has ended. */
  readonly onRefused?: (refusal: SentRefusal) => void
  /**
   * The server lacks what it once had, so it was restored from an older state; the line has ended before anything was merged.
   * Looked for only where somebody wants to know.
   */
  readonly onOlderServer?: () => void
  /** The server closed for good: the session ended, or the document is gone. */
  readonly onClosed: (code: number) => void
}

/** These say that a socket, not a change, was too much, or that the document is not this person's to read. */
const notOfAChange = ['too_much_waiting', 'not_readable']

/** Opens one document of a workshop: live over the socket, kept on this device, honest about what is saved. */
export function connectDocument(options: Options): DocumentConnection {
  const { workshopId, participantId, onStatus, onOlderServer, startsEmpty = false } = options
  const path = documentPath(options.document)
  const document = new Y.Doc()
  const unsaved = createUnsavedChanges()
  const acknowledged = followAcknowledgements(unsaved)
  const storeTrouble = (options.storeTroubles ?? createStoreTroubles()).follow(onStatus)
  let hasContent = false
  let olderSeen = 0
  let refusal: SentRefusal | null = null
  let hasChanged = false
  /** Said again on every new line. */
  let presence: PresenceState | null = null
  let isOver = false

  const copy = keepOfflineCopy({
    device: options.device ?? createDeviceStore(),
    document,
    name: copyName(workshopId, path, participantId),
    unsaved,
    startsEmpty,
    onWritten: onStatus,
  })
  const provider = new WebsocketProvider(`${socketOrigin()}/sync/${workshopId}`, path, document, {
    connect: false,
    disableBc: true,
    params: { as: participantId },
    WebSocketPolyfill: countingSocketClass((message) => {
      acknowledged.sentAll(message)
      onStatus()
    }),
  })
  provider.awareness.setLocalState(null)
  let line: ReturnType<typeof keepLine> | null = null

  const socket = () => provider.ws as CountingSocket | null
  const isOpen = () => provider.wsconnected && socket()?.readyState === WebSocket.OPEN
  const isInStep = () => provider.wsconnected && provider.synced && acknowledged.hasAll()

  const stood = () => {
    if (isInStep()) storeTrouble.inStep()
    onStatus()
  }

  const end = (tell: () => void) => {
    if (isOver) return
    isOver = true
    line?.end()
    storeTrouble.end()
    tell()
    onStatus()
  }
  const refuse = (message: SentRefusal) =>
    end(() => {
      refusal = message
      options.onRefused?.(message)
    })

  const speakSync = provider.messageHandlers[messageNumbers.sync]
  provider.messageHandlers[messageNumbers.sync] = (encoder, decoder, ...rest) => {
    const there = stateVectorIn(decoder)
    if (there && onOlderServer && isOlder(there)) {
      // On several servers one may be a moment behind another: it is asked twice.
      olderSeen += 1
      if (olderSeen > 1) end(onOlderServer)
      else line?.redial()
      return
    }
    if (there) olderSeen = 0
    speakSync?.(encoder, decoder, ...rest)
  }
  const isOlder = (there: StateVector) => {
    const ranges = unsaved.all().flatMap((change) => change.ranges)
    return isServerOlder(stateVectorOf(document), there, ranges)
  }
  const sendPresence = (state: PresenceState) => {
    if (!isOpen()) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageNumbers.presence)
    encoding.writeVarString(encoder, JSON.stringify(state))
    socket()?.send(encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>)
  }

  provider.messageHandlers[messageNumbers.saved] = (_encoder, decoder) => {
    const { saved, carriedOver } = acknowledged.savedUpTo(decoding.readVarUint(decoder))
    copy.saved(saved)
    if (saved.length > 0) storeTrouble.stored()
    stood()
    if (carriedOver.length > 0) options.onReturned?.(carriedOver)
  }
  provider.messageHandlers[messageNumbers.refused] = (_encoder, decoder) => {
    const message = v.safeParse(sentRefusalSchema, JSON.parse(decoding.readVarString(decoder)))
    if (message.success && !notOfAChange.includes(message.output.code)) refuse(message.output)
  }
  provider.messageHandlers[messageNumbers.presence] = (_encoder, decoder) => {
    const message = v.safeParse(presenceMessageSchema, JSON.parse(decoding.readVarString(decoder)))
    if (message.success) options.onPresence?.(message.output)
  }
  provider.on('status', ({ status }) => {
    if (status === 'connected') acknowledged.startAgain()
    onStatus()
  })
  provider.on('sync', (isSynced) => {
    if (isSynced) hasContent = true
    if (isSynced && presence) sendPresence(presence)
    stood()
  })
  provider.on('connection-close', (event) => {
    storeTrouble.closed(event?.code)
    if (event?.code === frameTooLarge) refuse({ code: 'too_large' })
  })
  provider.on('closed', ({ code }) => end(() => options.onClosed(code)))

  // After the provider's own listener, which sends what changed: by now it is known under which number.
  document.on('update', (update: Uint8Array, origin: unknown, _document: Y.Doc, transaction: Y.Transaction) => {
    if (origin === offlineCopyOrigin) return
    if (transaction.local) {
      const change = { touched: touchedIn(transaction), ranges: rangesIn(update) }
      unsaved.add(change, isOpen() ? (socket()?.syncMessagesSent() ?? null) : null)
    }
    copy.keep(update)
    if (!transaction.local) return
    onStatus()
    if (!hasChanged) options.onFirstChange?.()
    hasChanged = true
  })

  void copy.loaded.then((changes) => {
    if (isOver) return
    for (const change of changes) unsaved.add(change, null)
    if (document.store.clients.size > 0) hasContent = true
    line = keepLine(provider, onStatus, { isWell: () => !storeTrouble.isOn() })
    onStatus()
  })

  return {
    ref: options.document,
    path,
    document,
    status: () =>
      statusOfDocument({
        isReachable: provider.wsconnected && (line?.isTrusted() ?? false),
        hasFailed: line?.hasFailed() ?? false,
        isInStep: isInStep(),
        isServerFailing: storeTrouble.isOn(),
        hasContent,
        unsaved: unsaved.all(),
        isKept: copy.isKept,
        isKeepingRefused: copy.hasFailed(),
        refusal,
      }),
    unsavedRecords: () => recordsOf(unsaved.all()),
    touched: () => [...new Set(unsaved.all().flatMap(({ touched }) => touched))],
    sendPresence: (state) => {
      presence = state
      sendPresence(state)
    },
    setAside: copy.setAside,
    stopKeeping: copy.stop,
    forget: copy.forget,
    close: () => {
      isOver = true
      line?.end()
      storeTrouble.end()
      copy.stop()
      provider.destroy()
      document.destroy()
    },
  }
}

/** WebSocket's own code for a message above what the other side takes. */
const frameTooLarge = 1009

function socketOrigin(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`
}

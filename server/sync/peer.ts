import * as Y from 'yjs'
import { newId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import type { Counters } from './counters.ts'
import { closeCodeOf, type RefusalCode, refusedMessage } from './guard/refusals.ts'
import type { RoomSocket, Session } from './session.ts'
import { stateVectorBefore } from './stateVectors.ts'
import { refusalMessage, savedMessage, stateMessage, updateMessage, wholeMessage } from './wire.ts'

/** One socket in a room: what it was sent, what of its own is saved, and how far behind it reads. */
export type Peer = {
  /** Made by the server; tells two devices of one person apart. */
  readonly id: string
  readonly participantId: string
  readonly isOpen: () => boolean
  readonly isRefused: () => boolean
  readonly isBehind: () => boolean
  /** Numbers the sync messages as they come in. */
  readonly count: () => number
  /** Adds to what waits of this peer and gives the sum, in bytes. */
  readonly weigh: (bytes: number) => number
  /** The first `count` sync messages are on the disk. */
  readonly acknowledge: (count: number) => void
  /** A message was left out, because the client's next SyncStep2 brings it again. */
  readonly hold: () => void
  readonly release: () => void
  readonly hasSentWhole: () => boolean
  /** Answers SyncStep1 with what the client lacks, and asks for what the server lacks. */
  readonly answerState: (doc: Y.Doc, answer: Uint8Array) => void
  readonly askForRest: (doc: Y.Doc) => void
  /** How often in a row it built on something unknown. */
  readonly countUnready: () => number
  readonly broadcast: (doc: Y.Doc, update: Uint8Array) => void
  /** Lets a slow reader catch up with one difference, or gives it up. */
  readonly relieve: (doc: Y.Doc) => void
  /** For small messages that a slow reader gets later; says whether it was sent. */
  readonly mention: (bytes: Uint8Array) => boolean
  readonly repeatSaved: () => void
  readonly refuse: (code: RefusalCode) => void
  readonly close: (code: number, reason: string) => void
  readonly left: () => void
}

/** What it is sent. */
type Line =
  /** Has not asked for the state yet, so that no change would fit. */
  | { readonly kind: 'arriving' }
  | { readonly kind: 'inStep' }
  /** Reads too slowly: `sent` is what it has of the document. */
  | { readonly kind: 'behind'; readonly since: number; readonly sent: Uint8Array }
  | { readonly kind: 'refused' }
  | { readonly kind: 'closed' }

/** What has come of it. */
type Heard =
  | { readonly kind: 'noWholeYet' }
  | { readonly kind: 'all' }
  /** A message was left out: nothing after it is called saved, until a SyncStep2 has brought it again. */
  | { readonly kind: 'gap'; readonly hasSentWhole: boolean; readonly unready: number }

export function createPeer(session: Session, socket: RoomSocket, counters: Counters): Peer {
  let line: Line = { kind: 'arriving' }
  let heard: Heard = { kind: 'noWholeYet' }
  let received = 0
  let saved = 0
  let waitingBytes = 0
  let asked = 0

  const isOpen = () => line.kind !== 'refused' && line.kind !== 'closed'
  const send = (bytes: Uint8Array) => {
    if (!isOpen()) return
    counters.sentBytes += bytes.length
    socket.send(bytes)
  }
  const isSlow = () => socket.bufferedBytes() > limits.slowReaderBytes
  const close = (code: number, reason: string) => {
    if (line.kind === 'closed') return
    line = { kind: 'closed' }
    socket.close(code, reason)
  }
  const giveUp = () => close(closeCodes.tooMuch, 'reads too slowly')

  return {
    id: newId<'connection'>(),
    participantId: session.participantId,
    isOpen,
    isRefused: () => line.kind === 'refused',
    isBehind: () => line.kind === 'behind',
    count: () => {
      received += 1
      return received
    },
    weigh: (bytes) => {
      waitingBytes += bytes
      return waitingBytes
    },
    acknowledge: (count) => {
      if (heard.kind === 'gap' || count <= saved) return
      saved = count
      if (!isSlow()) send(savedMessage(saved))
    },
    hold: () => {
      if (heard.kind !== 'gap') heard = { kind: 'gap', hasSentWhole: heard.kind === 'all', unready: 0 }
    },
    release: () => {
      heard = { kind: 'all' }
    },
    hasSentWhole: () => heard.kind === 'all' || (heard.kind === 'gap' && heard.hasSentWhole),
    answerState: (doc, answer) => {
      if (!isOpen()) return
      asked += 1
      // Each question may cost a whole document: who asks again and again, or doesn't read the answers, is given up.
      if (isSlow() || asked > limits.stateQuestions) return giveUp()
      line = { kind: 'inStep' }
      // What the server knows goes first: a browser that was shown more sees that this server is older, before it merges.
      send(stateMessage(Y.encodeStateVector(doc)))
      send(wholeMessage(answer))
    },
    askForRest: (doc) => send(stateMessage(Y.encodeStateVector(doc))),
    countUnready: () => {
      if (heard.kind !== 'gap') throw new Error('what was not left out is not unready')
      heard = { ...heard, unready: heard.unready + 1 }
      return heard.unready
    },
    broadcast: (doc, update) => {
      if (line.kind !== 'inStep') return
      if (isSlow()) line = { kind: 'behind', since: Date.now(), sent: stateVectorBefore(doc, update) }
      else send(updateMessage(update))
    },
    relieve: (doc) => {
      if (line.kind !== 'behind') return
      const buffered = socket.bufferedBytes()
      if (buffered > limits.stalledReaderBytes || Date.now() - line.since > limits.stalledReaderMs) giveUp()
      else if (buffered <= limits.slowReaderBytes / 2) {
        send(updateMessage(Y.encodeStateAsUpdate(doc, line.sent)))
        line = { kind: 'inStep' }
      }
    },
    mention: (bytes) => {
      if (isSlow()) return false
      send(bytes)
      return true
    },
    repeatSaved: () => {
      if (!isSlow()) send(savedMessage(saved))
    },
    refuse: (code) => {
      if (!isOpen()) return
      counters.refused += 1
      send(refusalMessage(refusedMessage(code)))
      line = { kind: 'refused' }
      socket.close(closeCodeOf(code), code)
    },
    close,
    left: () => {
      if (isOpen()) line = { kind: 'closed' }
    },
  }
}

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

type Pace = { readonly kind: 'inStep' } | { readonly kind: 'behind'; readonly since: number; readonly sent: Uint8Array }
type State = 'open' | 'refused' | 'closed'

export function createPeer(session: Session, socket: RoomSocket, counters: Counters): Peer {
  let state: State = 'open'
  let isSynced = false
  let received = 0
  let saved = 0
  let waitingBytes = 0
  let isHeld = false
  let sentWhole = false
  let unready = 0
  let asked = 0
  let pace: Pace = { kind: 'inStep' }

  const send = (bytes: Uint8Array) => {
    if (state !== 'open') return
    counters.sentBytes += bytes.length
    socket.send(bytes)
  }
  const isSlow = () => socket.bufferedBytes() > limits.slowReaderBytes
  const close = (code: number, reason: string) => {
    if (state === 'closed') return
    state = 'closed'
    socket.close(code, reason)
  }
  const giveUp = () => close(closeCodes.tooMuch, 'reads too slowly')

  return {
    id: newId<'connection'>(),
    participantId: session.participantId,
    isOpen: () => state === 'open',
    isRefused: () => state === 'refused',
    isBehind: () => pace.kind === 'behind',
    count: () => {
      received += 1
      return received
    },
    weigh: (bytes) => {
      waitingBytes += bytes
      return waitingBytes
    },
    acknowledge: (count) => {
      if (isHeld || count <= saved) return
      saved = count
      if (!isSlow()) send(savedMessage(saved))
    },
    hold: () => {
      isHeld = true
    },
    release: () => {
      isHeld = false
      sentWhole = true
      unready = 0
    },
    hasSentWhole: () => sentWhole,
    answerState: (doc, answer) => {
      asked += 1
      // Each question may cost a whole document: who asks again and again, or doesn't read the answers, is given up.
      if (isSlow() || asked > limits.stateQuestions) return giveUp()
      isSynced = true
      pace = { kind: 'inStep' }
      // What the server knows goes first: a browser that was shown more sees that this server is older, before it merges.
      send(stateMessage(Y.encodeStateVector(doc)))
      send(wholeMessage(answer))
    },
    askForRest: (doc) => send(stateMessage(Y.encodeStateVector(doc))),
    countUnready: () => {
      unready += 1
      return unready
    },
    broadcast: (doc, update) => {
      if (!isSynced || pace.kind === 'behind') return
      if (isSlow()) pace = { kind: 'behind', since: Date.now(), sent: stateVectorBefore(doc, update) }
      else send(updateMessage(update))
    },
    relieve: (doc) => {
      if (pace.kind !== 'behind') return
      const buffered = socket.bufferedBytes()
      if (buffered > limits.stalledReaderBytes || Date.now() - pace.since > limits.stalledReaderMs) giveUp()
      else if (buffered <= limits.slowReaderBytes / 2) {
        send(updateMessage(Y.encodeStateAsUpdate(doc, pace.sent)))
        pace = { kind: 'inStep' }
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
      if (state !== 'open') return
      counters.refused += 1
      send(refusalMessage(refusedMessage(code)))
      state = 'refused'
      socket.close(closeCodeOf(code), code)
    },
    close,
    left: () => {
      if (state === 'open') state = 'closed'
    },
  }
}

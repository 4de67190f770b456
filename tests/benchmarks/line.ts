import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import { stateMessage, updateMessage, wholeMessage } from '#server/sync/wire.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'

/** What a browser's socket says and hears, without the browser: as many as a machine can bear. */
export type Line = {
  /** Settles with the milliseconds from dialling until both sides have what the other had, on the disk; `null` if it broke. */
  readonly inStep: Promise<number | null>
  readonly closed: Promise<number>
  /** Sends an update; resolves when the server has called it durable, with the milliseconds it took. */
  readonly save: (update: Uint8Array) => Promise<number>
  readonly hangUp: () => void
}

export type Caller = { readonly participantId: string; readonly session: string }

const nothing = new Uint8Array([0, 0])

/** Dials as somebody who has this much of the document (a Yjs state vector) and nothing that the server lacks. */
export function openLine(address: string, caller: Caller, stateVector: Uint8Array): Line {
  const dialled = performance.now()
  const headers = { cookie: `offsite_${caller.participantId}=${caller.session}` }
  const socket = new WebSocket(`${address}?as=${caller.participantId}`, { headers })
  const waiting: { readonly number: number; readonly done: () => void }[] = []
  let sent = 0
  let closeWith: (code: number) => void = () => undefined
  let stepWith: (ms: number | null) => void = () => undefined
  const inStep = new Promise<number | null>((resolve) => {
    stepWith = resolve
  })
  const closed = new Promise<number>((resolve) => {
    closeWith = resolve
  })
  const saved = (count: number) => {
    if (count > 0) stepWith(performance.now() - dialled)
    while (waiting[0] && waiting[0].number <= count) waiting.shift()?.done()
  }
  socket.on('open', () => socket.send(stateMessage(stateVector)))
  socket.on('error', () => undefined)
  socket.on('close', (code) => {
    stepWith(null)
    closeWith(code)
  })
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(data)
    const kind = decoding.readVarUint(decoder)
    if (kind === messageNumbers.saved) saved(decoding.readVarUint(decoder))
    if (kind !== messageNumbers.sync || decoding.readVarUint(decoder) !== sync.messageYjsSyncStep1) return
    sent += 1
    socket.send(wholeMessage(nothing))
  })
  return {
    inStep,
    closed,
    save: (update) => {
      const began = performance.now()
      sent += 1
      const number = sent
      socket.send(updateMessage(update))
      return new Promise((resolve) => {
        waiting.push({ number, done: () => resolve(performance.now() - began) })
      })
    },
    hangUp: () => socket.terminate(),
  }
}

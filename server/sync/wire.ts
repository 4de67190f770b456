import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as v from 'valibot'
import * as sync from 'y-protocols/sync'
import { limits } from '#shared/limits.ts'
import { messageNumbers, type RefusalMessage } from '#shared/protocol/messages.ts'
import { type PresenceMessage, type PresenceState, presenceStateSchema } from '#shared/protocol/presence.ts'

export type ClientMessage =
  /** SyncStep1: what the client has, and a question for the rest. */
  | { readonly kind: 'state'; readonly stateVector: Uint8Array }
  /** `isWhole`: a SyncStep2, everything that the server said it lacks. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly isWhole: boolean }
  | { readonly kind: 'presence'; readonly state: PresenceState }
  /** Awareness, and presence that makes no sense: neither is worth a connection. */
  | { readonly kind: 'ignored' }

/** Reads what a browser sends; `null` where it is not of the protocol. */
export function readClientMessage(bytes: Uint8Array): ClientMessage | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case messageNumbers.sync:
        return readSync(decoder)
      case messageNumbers.presence:
        return readPresence(decoder)
      case messageNumbers.awareness:
      case messageNumbers.queryAwareness:
        return { kind: 'ignored' }
      default:
        return null
    }
  } catch {
    return null
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage | null {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  switch (step) {
    case sync.messageYjsSyncStep1:
      return { kind: 'state', stateVector: payload }
    case sync.messageYjsSyncStep2:
      return { kind: 'update', update: payload, isWhole: true }
    case sync.messageYjsUpdate:
      return { kind: 'update', update: payload, isWhole: false }
    default:
      return null
  }
}

function readPresence(decoder: decoding.Decoder): ClientMessage {
  const json = decoding.readVarUint8Array(decoder)
  if (json.length > limits.maxPresenceBytes) return { kind: 'ignored' }
  const parsed = v.safeParse(presenceStateSchema, JSON.parse(new TextDecoder().decode(json)))
  return parsed.success ? { kind: 'presence', state: parsed.output } : { kind: 'ignored' }
}

export const updateMessage = (update: Uint8Array): Uint8Array => syncMessage(sync.messageYjsUpdate, update)
export const wholeMessage = (update: Uint8Array): Uint8Array => syncMessage(sync.messageYjsSyncStep2, update)
export const stateMessage = (stateVector: Uint8Array): Uint8Array => syncMessage(sync.messageYjsSyncStep1, stateVector)

export const savedMessage = (count: number): Uint8Array =>
  message(messageNumbers.saved, (encoder) => encoding.writeVarUint(encoder, count))

export const refusalMessage = (refusal: RefusalMessage): Uint8Array =>
  message(messageNumbers.refused, (encoder) => encoding.writeVarString(encoder, JSON.stringify(refusal)))

export const presenceMessage = (presence: PresenceMessage): Uint8Array =>
  message(messageNumbers.presence, (encoder) => encoding.writeVarString(encoder, JSON.stringify(presence)))

const syncMessage = (step: number, payload: Uint8Array) =>
  message(messageNumbers.sync, (encoder) => {
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })

function message(number: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, number)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

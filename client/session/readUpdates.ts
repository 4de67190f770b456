import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { StateVector } from './serverStanding.ts'
import type { ClockRange } from './unsavedChanges.ts'

const syncStep1 = 0

/** The state vector in a SyncStep1, without taking it out of the message; `null` for other sync messages. */
export function stateVectorIn(decoder: decoding.Decoder): StateVector | null {
  const peek = decoding.clone(decoder)
  if (decoding.readVarUint(peek) !== syncStep1) return null
  return Y.decodeStateVector(decoding.readVarUint8Array(peek))
}

export const stateVectorOf = (document: Y.Doc): StateVector => Y.decodeStateVector(Y.encodeStateVector(document))

/** Which clocks an update brings. */
export function rangesIn(update: Uint8Array): readonly ClockRange[] {
  const { from, to } = Y.parseUpdateMeta(update)
  return [...from].map(([client, clock]) => ({ client, from: clock, to: to.get(client) ?? clock }))
}

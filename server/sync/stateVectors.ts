import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** What a document held before its last update, or at any moment between: clocks of the update's beginning. */
export function stateVectorBefore(doc: Y.Doc, update: Uint8Array): Uint8Array {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc))
  for (const [client, clock] of Y.parseUpdateMeta(update).from) clocks.set(client, clock)
  const encoder = encoding.createEncoder()
  const known = [...clocks].filter(([, clock]) => clock > 0)
  encoding.writeVarUint(encoder, known.length)
  for (const [client, clock] of known) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  }
  return encoding.toUint8Array(encoder)
}

export function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes)
    return true
  } catch {
    return false
  }
}

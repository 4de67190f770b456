import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Connection } from '#server/sync/session.ts'
import type { Workshop } from '#server/sync/workshop.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'
import type { DocumentRef } from '#shared/records/documents.ts'

/** One socket in a room, in this process. What the server sends waits until it is read, as on a network. */
export type FuzzPeer = {
  readonly isOpen: () => boolean
  /** Sends a frame as it is. */
  readonly send: (frame: Uint8Array) => void
  /** Takes in what has come, and says whether it answered anything. */
  readonly read: () => boolean
  /** How many sync messages the server has counted as saved. */
  readonly saved: () => number
  readonly refusal: () => string | null
  readonly close: () => void
}

export const updateFrame = (update: Uint8Array, step = 2): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageNumbers.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, update)
  })

/** "You have everything of mine": no structs, no deletes. */
const nothing = Uint8Array.of(0, 0)

/**
 * Keeps `doc` in step with the room, as a browser does. Without one it asks for nothing and claims to have sent all: an
 * attacker needs no copy, and a new socket after each refusal is cheap. `null` where the person may not read the document.
 */
export async function openPeer(
  workshop: Workshop,
  document: DocumentRef,
  participantId: string,
  doc: Y.Doc | null,
): Promise<FuzzPeer | null> {
  const inbox: Uint8Array[] = []
  let saved = 0
  let refusal: string | null = null
  let isOpen = true
  let connection: Connection | null = null

  /** Says whether it sent an answer. */
  const take = (bytes: Uint8Array): boolean => {
    const decoder = decoding.createDecoder(bytes)
    const number = decoding.readVarUint(decoder)
    if (number === messageNumbers.saved) saved = decoding.readVarUint(decoder)
    if (number === messageNumbers.refused) refusal = JSON.parse(decoding.readVarString(decoder)).code
    if (number !== messageNumbers.sync) return false
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === 0) {
      if (isOpen) connection?.receive(updateFrame(doc ? Y.encodeStateAsUpdate(doc, payload) : nothing, 1))
      return isOpen
    }
    if (doc) Y.applyUpdate(doc, payload, 'server')
    return false
  }
  const closed = () => {
    if (!isOpen) return
    isOpen = false
    connection?.closed()
  }
  const answer = await workshop.connect(
    document,
    { participantId },
    {
      send: (bytes) => inbox.push(bytes),
      close: (_, reason) => {
        refusal ??= reason
        closed()
      },
      bufferedBytes: () => 0,
    },
  )
  if (typeof answer === 'string') return null
  connection = answer
  connection.receive(doc ? updateFrame(Y.encodeStateVector(doc), 0) : updateFrame(nothing, 1))
  return {
    isOpen: () => isOpen,
    send: (frame) => answer.receive(frame),
    read: () => {
      let hasAnswered = false
      for (const bytes of inbox.splice(0)) hasAnswered = take(bytes) || hasAnswered
      return hasAnswered
    },
    saved: () => saved,
    refusal: () => refusal,
    close: closed,
  }
}

import * as decoding from 'lib0/decoding'
import type { Workshop } from '#server/sync/workshop.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'
import { boardDocument } from '#shared/records/documents.ts'

/** Somebody at the board, by a socket that only notes what it is given. */
export async function enterBoard(workshop: Workshop, participantId: string) {
  const received: Uint8Array[] = []
  const closed: number[] = []
  const socket = {
    send: (bytes: Uint8Array) => received.push(bytes),
    close: (code: number) => closed.push(code),
    bufferedBytes: () => 0,
  }
  const connection = await workshop.connect(boardDocument, { participantId }, socket)
  if (typeof connection === 'string') throw new Error(connection)
  return {
    received,
    closed,
    /** Resolves when the server is done with these. */
    send: async (...frames: readonly Uint8Array[]) => {
      for (const frame of frames) connection.receive(frame)
      await workshop.settled()
    },
    updates: () => received.filter((bytes) => bytes[0] === messageNumbers.sync && bytes[1] === 2),
    /** How many of its sync messages were last called saved. */
    saved: () => {
      const decoder = decoding.createDecoder(
        received.filter((bytes) => bytes[0] === messageNumbers.saved).at(-1) ?? Uint8Array.of(0, 0),
      )
      decoding.readVarUint(decoder)
      return decoding.readVarUint(decoder)
    },
  }
}

import * as Y from 'yjs'
import type { Workshop } from '#server/sync/workshop.ts'
import { type DocumentRef, documentPath } from '#shared/records/documents.ts'
import type { Player } from '#tests/support/matrix/cast.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import { type FuzzPeer, openPeer } from './fuzzPeer.ts'

/** Somebody who writes, and comes back with a new socket whenever the server has closed the last. */
export type Guest = {
  readonly player: Player
  /** Under which they write, whatever socket they come by. */
  readonly clientId: number
  /** Their copy of the document; only who is honest has one. */
  readonly doc: Y.Doc | null
  peer: FuzzPeer | null
}

export function guestOf(player: Player, random: SeededRandom, isHonest: boolean): Guest {
  const clientId = random.below(2 ** 32)
  const doc = isHonest ? new Y.Doc({ guid: 'copy' }) : null
  if (doc) doc.clientID = clientId
  return { player, clientId, doc, peer: null }
}

/** A socket that is open and greeted. */
export async function ready(workshop: Workshop, document: DocumentRef, guest: Guest): Promise<FuzzPeer> {
  if (guest.peer?.isOpen()) return guest.peer
  const peer = await openPeer(workshop, document, guest.player.id, guest.doc)
  if (!peer) throw new Error(`${guest.player.name} may not read ${documentPath(document)}`)
  guest.peer = peer
  do await workshop.settled()
  while (peer.read())
  return peer
}

/** A copy under somebody's own client id, so that an edit that is refused doesn't stay in the document. */
export function copyOf(doc: Y.Doc, clientId: number): Y.Doc {
  const copy = new Y.Doc({ guid: 'copy' })
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = clientId
  return copy
}

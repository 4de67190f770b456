import * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import { failure, type Result, success } from '#shared/result.ts'
import type { RefusalCode } from './guard/refusals.ts'
import { judge, type Verdict } from './guard.ts'
import { actorIn, contextIn } from './membership.ts'
import type { Peer } from './peer.ts'
import { type Room, recording, spareBytesFor, type Waiting } from './room.ts'

/** What a room's waiting messages came to, applied in memory and not yet on the disk. */
export type Batch = {
  readonly room: Room
  readonly messages: readonly Waiting[]
  /** The one update that Yjs gave out for all of them; `null` where nothing changed. */
  readonly update: Uint8Array | null
  readonly contributors: ReadonlySet<Peer>
  /** In their order. A peer hears of it, and is changed by it, once the log has shown that this was judged by the newest state. */
  readonly outcomes: readonly Outcome[]
  /** Its time was over before all messages had their turn. */
  readonly isCut: boolean
}

export type Outcome = { readonly peer: Peer } & (
  | { readonly kind: 'asked'; readonly stateVector: Uint8Array }
  /** All of its first `count` sync messages is in the document. */
  | { readonly kind: 'taken'; readonly count: number; readonly isWhole: boolean }
  | { readonly kind: 'unready'; readonly isWhole: boolean }
  | { readonly kind: 'refused'; readonly code: RefusalCode }
)

/** Applying threw, so that nobody knows what the document holds now. */
export type Spoiled = { readonly room: Room; readonly culprit: Peer | null; readonly error: unknown }

/**
 * Judges and applies messages in one transaction. A message with a client id that nobody owns yet waits for the next batch,
 * and so do those after it of the same person: the room says in `unclaimed` whose the id is to be. So does what would hold
 * everybody else up, and people take turns: nobody can keep a server, or a room, busy by sending much at once.
 */
export function applyMessages(room: Room, board: Y.Doc, messages: readonly Waiting[]): Result<Batch, Spoiled> {
  const contributors = new Set<Peer>()
  const refused = new Set<Peer>()
  const outcomes: Outcome[] = []
  let culprit: Peer | null = null
  const done = new Set<Waiting>()
  let isCut = false
  let underWay = 0
  const deadline = performance.now() + limits.batchMs

  const take = (message: Waiting): boolean => {
    const { peer } = message
    if (peer.isRefused() || refused.has(peer)) return true
    if (message.kind === 'state') {
      outcomes.push({ peer, kind: 'asked', stateVector: message.stateVector })
      return true
    }
    culprit = peer
    const { count, isWhole } = message
    const verdict = verdictOn(room, board, message.update, peer, underWay)
    switch (verdict.kind) {
      case 'unclaimed':
        if (hasTooManyIds(room, peer.participantId, verdict.clientIds.length)) {
          refused.add(peer)
          outcomes.push({ peer, kind: 'refused', code: 'too_large' })
          return true
        }
        room.unclaimed.push(...verdict.clientIds.map((clientId) => ({ clientId, owner: peer.participantId })))
        return false
      case 'refused':
        refused.add(peer)
        outcomes.push({ peer, kind: 'refused', code: verdict.code })
        return true
      case 'unready':
        outcomes.push({ peer, kind: 'unready', isWhole })
        return true
      case 'accepted':
        Y.applyUpdate(room.doc, verdict.update, peer)
        underWay += verdict.update.length
        room.added.set(peer.participantId, (room.added.get(peer.participantId) ?? 0) + verdict.update.length)
        contributors.add(peer)
    }
    outcomes.push({ peer, kind: 'taken', count, isWhole })
    return true
  }

  try {
    const { updates } = recording([room.doc], 'clients', () => {
      const queues = byPerson(messages)
      for (let turn = 0; queues.size > 0; turn += 1) {
        for (const [person, queue] of queues) {
          const message = queue[turn]
          isCut = done.size > 0 && performance.now() > deadline
          if (isCut) return
          if (message && take(message)) done.add(message)
          else queues.delete(person)
        }
      }
    })
    culprit = null
    if (room.doc.store.pendingStructs || room.doc.store.pendingDs) {
      throw new Error(`an accepted update of ${room.name} is still waiting for something`)
    }
    room.waiting = [...messages.filter((message) => !done.has(message)), ...room.waiting]
    const update = updates[0] ?? null
    return success({ room, messages: [...done], update, contributors, outcomes, isCut })
  } catch (error) {
    return failure({ room, culprit, error })
  }
}

function byPerson(messages: readonly Waiting[]): Map<string, readonly Waiting[]> {
  const queues = new Map<string, Waiting[]>()
  for (const message of messages) {
    const queue = queues.get(message.peer.participantId)
    if (queue) queue.push(message)
    else queues.set(message.peer.participantId, [message])
  }
  return queues
}

function verdictOn(room: Room, board: Y.Doc, update: Uint8Array, peer: Peer, underWay: number): Verdict {
  const actor = actorIn(board, peer.participantId)
  const context = contextIn(board)
  if (!actor || !context || room.document.kind === 'access') return { kind: 'refused', code: 'not_readable' }
  const ownerOf = (clientId: number) => room.owners.get(clientId)
  const spareBytes = spareBytesFor(room, actor, underWay)
  return judge({ document: room.document, doc: room.doc, update, actor, context, ownerOf, spareBytes })
}

/** Every id that ever wrote is in each reconnect of everybody: one person must not make them longer than can be read. */
function hasTooManyIds({ owners }: Room, participantId: string, added: number): boolean {
  let own = 0
  for (const owner of owners.values()) if (owner === participantId) own += 1
  return own + added > limits.clientIdsPerParticipant
}

import * as Y from 'yjs'
import type { DocumentName, Store } from '#server/storage/store.ts'
import { limits } from '#shared/limits.ts'
import { collectionsOf } from '#shared/records/collections.ts'
import type { Actor } from '#shared/records/roles.ts'
import type { Peer } from './peer.ts'
import { createPresence, type Presence } from './presence.ts'
import { documentName, type ServerDocument } from './session.ts'

export type Waiting = { readonly peer: Peer; readonly weight: number } & (
  | { readonly kind: 'state'; readonly stateVector: Uint8Array }
  /** `count`: the how manieth sync message of its peer it is. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly isWhole: boolean; readonly count: number }
)

/** A document that is open. Outside the workshop's queue it holds nothing that isn't on the disk. */
export type Room = {
  readonly document: ServerDocument
  readonly name: DocumentName
  readonly peers: Set<Peer>
  readonly presence: Presence
  /** Client id → participant; ids are never forgotten while the room is open. */
  readonly owners: Map<number, string>
  doc: Y.Doc
  head: number
  /** Of the last snapshot. */
  snapshotBytes: number
  /** Since then. */
  log: { readonly updates: number; readonly bytes: number }
  /** What each person has added since it was opened, in bytes. */
  readonly added: Map<string, number>
  waiting: Waiting[]
  /** Client ids that nobody owns yet, and who was the first to come with them. */
  unclaimed: { readonly clientId: number; readonly owner: string }[]
  usedAt: number
}

export async function openRoom(store: Store, workshopId: string, document: ServerDocument): Promise<Room> {
  const name = documentName(workshopId, document)
  const peers = new Set<Peer>()
  return {
    document,
    name,
    peers,
    presence: createPresence(peers),
    owners: new Map(),
    added: new Map(),
    waiting: [],
    unclaimed: [],
    usedAt: Date.now(),
    ...(await loadDoc(store, name, document)),
  }
}

/** How much more somebody may write into it, where so much is on its way to the disk already. */
export function spareBytesFor(room: Room, { participantId, role }: Actor, underWay: number): number {
  const kept = role === 'facilitator' ? 0 : limits.documentBytesKeptForFacilitators
  const left = limits.documentBytes - kept - room.snapshotBytes - room.log.bytes - underWay
  return Math.max(0, Math.min(left, limits.documentBytesPerParticipant - (room.added.get(participantId) ?? 0)))
}

/**
 * Brings a document that holds nothing unsaved to what is on the disk; `update` is what it missed, if anything. Answers
 * `null` where the disk has less than it, as after the workshop was deleted: it can't be brought back.
 */
export async function readMissed(store: Store, room: Room): Promise<{ readonly update: Uint8Array | null } | null> {
  const { head, snapshot, updates } = await store.load(room.name, room.head)
  if (head < room.head) return null
  const recorded = recording([room.doc], 'others', () => apply(room.doc, snapshot, updates))
  if (isIncomplete(room.doc)) throw new Error(`the log of ${room.name} has a hole`)
  const before = snapshot ? { updates: 0, bytes: 0 } : room.log
  room.head = head
  room.snapshotBytes = snapshot?.length ?? room.snapshotBytes
  room.log = { updates: before.updates + updates.length, bytes: before.bytes + bytesOf(updates) }
  return { update: recorded.updates[0] ?? null }
}

/** The document as it is on the disk. */
export async function loadDoc(
  store: Store,
  name: DocumentName,
  document: ServerDocument,
): Promise<Pick<Room, 'doc' | 'head' | 'snapshotBytes' | 'log'>> {
  const { head, snapshot, updates } = await store.load(name)
  const doc = new Y.Doc()
  // In one transaction: a long log is then as cheap as one update.
  doc.transact(() => apply(doc, snapshot, updates))
  if (isIncomplete(doc)) throw new Error(`the log of ${name} has a hole`)
  if (document.kind !== 'access') for (const collection of collectionsOf[document.kind]) doc.getMap(collection)
  const log = { updates: updates.length, bytes: bytesOf(updates) }
  return { doc, head, snapshotBytes: snapshot?.length ?? 0, log }
}

function apply(doc: Y.Doc, snapshot: Uint8Array | null, updates: readonly Uint8Array[]): void {
  if (snapshot) Y.applyUpdate(doc, snapshot)
  for (const update of updates) Y.applyUpdate(doc, update)
}

const isIncomplete = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null

const bytesOf = (updates: readonly Uint8Array[]): number => updates.reduce((sum, { length }) => sum + length, 0)

/**
 * Runs an edit and gives what it changed as one update, `null` for nothing. Throws what the edit throws; the document may
 * have changed then, and is to be dropped.
 */
export function recording<Value>(
  docs: readonly Y.Doc[],
  origin: string,
  edit: () => Value,
): { readonly value: Value; readonly updates: readonly (Uint8Array | null)[] } {
  const recorded = docs.map(() => [] as Uint8Array[])
  const stops = docs.map((doc, index) => {
    const record = (update: Uint8Array) => recorded[index]?.push(update)
    doc.on('update', record)
    return () => doc.off('update', record)
  })
  const inTransactions = (rest: readonly Y.Doc[]): Value => {
    const [doc, ...others] = rest
    return doc ? doc.transact(() => inTransactions(others), origin) : edit()
  }
  try {
    const value = inTransactions(docs)
    return { value, updates: recorded.map((updates) => (updates.length > 0 ? Y.mergeUpdates(updates) : null)) }
  } finally {
    for (const stop of stops) stop()
  }
}

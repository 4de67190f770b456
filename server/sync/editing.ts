import type * as Y from 'yjs'
import type { VersionOf } from '#server/storage/store.ts'
import type { Result } from '#shared/result.ts'
import { claimClientIds } from './claiming.ts'
import { compactIfDue } from './compaction.ts'
import type { Environment } from './environment.ts'
import type { OpenRooms } from './openRooms.ts'
import { type Room, recording } from './room.ts'
import type { ServerDocument } from './session.ts'

/** The owner of the client ids under which the server itself writes. No participant has this id: it is too short. */
const serverOwner = 'server'

/** The documents that an edit was given, and what it changed of each. */
type Edited = readonly { readonly room: Room; readonly update: Uint8Array | null }[]
type Changes = readonly { readonly room: Room; readonly update: Uint8Array }[]

/**
 * Edits several documents as the server's own Yjs client, all or nothing; again from fresh documents where it was behind.
 * A document that was only read counts too: had it moved on, the edit might have been decided otherwise.
 */
export async function editRooms<Value, Failure>(
  environment: Environment,
  rooms: OpenRooms,
  documents: readonly ServerDocument[],
  edit: (docs: readonly Y.Doc[]) => Result<Value, Failure>,
  versionsOf: (value: Value) => readonly VersionOf[] = () => [],
): Promise<Result<Value, Failure>> {
  const opened = await Promise.all(documents.map(rooms.open))
  if (new Set(opened).size < opened.length) throw new Error('an edit names a document twice')
  let isStoreFailing = false
  try {
    const { value, updates } = recording(
      opened.map(({ doc }) => doc),
      serverOwner,
      () => edit(opened.map(({ doc }) => doc)),
    )
    const edited = opened.map((room, index) => ({ room, update: updates[index] ?? null }))
    const changes = edited.flatMap(({ room, update }) => (update ? [{ room, update }] : []))
    if (!value.ok && changes.length > 0) {
      throw new Error(`a refused edit changed ${changes.map(({ room }) => room.name).join(', ')}`)
    }
    if (changes.length === 0) {
      // What is refused here may be allowed by what another server has appended.
      if (value.ok || !(await catchUpWithOthers(environment, rooms, opened))) return value
      return editRooms(environment, rooms, documents, edit, versionsOf)
    }
    const versions = value.ok ? versionsOf(value.value) : []
    const stored = await isStored(environment, edited, versions).catch((error: unknown) => {
      isStoreFailing = true
      throw error
    })
    if (!stored) {
      for (const { room, update } of edited) await rooms.catchUp(room, update)
      return editRooms(environment, rooms, documents, edit, versionsOf)
    }
    await tellPeers(environment, rooms, changes)
    return value
  } catch (error) {
    // What the documents hold in memory may not be what is on the disk.
    for (const room of opened) rooms.drop(room, isStoreFailing ? 'storeFailed' : 'reopening')
    throw error
  }
}

/** Answers whether there was anything to catch up with. */
async function catchUpWithOthers({ store }: Environment, rooms: OpenRooms, opened: readonly Room[]): Promise<boolean> {
  const heads = await Promise.all(opened.map(({ name }) => store.head(name)))
  const behind = opened.filter((room, index) => (heads[index] ?? 0) > room.head)
  for (const room of behind) await rooms.catchUp(room, null)
  return behind.length > 0
}

/**
 * Under client ids of its own that nobody else took first, and only while every document stands where it was read;
 * `false` where it has to be made again.
 */
async function isStored({ store }: Environment, edited: Edited, versions: readonly VersionOf[]): Promise<boolean> {
  const claims = edited.flatMap(({ room, update }) =>
    update && room.owners.get(room.doc.clientID) !== serverOwner
      ? [{ room, clientId: room.doc.clientID, owner: serverOwner }]
      : [],
  )
  if (!(await claimClientIds(store, claims))) return false
  const entries = edited.map(({ room, update }) => ({ document: room.name, after: room.head, update }))
  const { kind } = await store.append(entries, versions)
  return kind === 'appended'
}

async function tellPeers(environment: Environment, rooms: OpenRooms, changes: Changes): Promise<void> {
  const { counters, flushed } = environment
  counters.flushes += 1
  for (const { room, update } of changes) {
    counters.updates += 1
    counters.updateBytes += update.length
    room.head += 1
    room.log = { updates: room.log.updates + 1, bytes: room.log.bytes + update.length }
    for (const peer of room.peers) peer.broadcast(room.doc, update)
  }
  if (changes.some(({ room }) => room.document.kind === 'board')) rooms.closeForbidden()
  for (const { room } of changes) {
    flushed(room.document)
    await compactIfDue(environment, room)
  }
}

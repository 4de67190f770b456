import * as Y from 'yjs'
import type { Store } from '#server/storage/store.ts'
import { limits } from '#shared/limits.ts'
import type { Environment } from './environment.ts'
import { loadDoc, type Room } from './room.ts'

const isDue = ({ log }: Room): boolean =>
  log.updates >= limits.compactAfterUpdates || log.bytes >= limits.compactAfterBytes

/** A compaction that fails costs nothing but room: the log stays as it is, and the next change tries again. */
export async function compactIfDue({ store, counters, report }: Environment, room: Room): Promise<void> {
  if (!isDue(room)) return
  try {
    await compactRoom(store, room)
    counters.compactions += 1
  } catch (error) {
    report({ what: 'compaction failed', document: room.name, error })
  }
}

/**
 * Puts one snapshot in the place of a long log. It is made from what the disk gives back, not from memory, and never with
 * `mergeUpdates`, which takes seconds where one transaction takes milliseconds.
 */
async function compactRoom(store: Store, room: Room): Promise<void> {
  const stored = await loadDoc(store, room.name, room.document)
  const snapshot = Y.encodeStateAsUpdate(stored.doc)
  await store.compact(room.name, snapshot, stored.head)
  room.snapshotBytes = snapshot.length
  room.log = { updates: 0, bytes: 0 }
}

import { createMemoryStore } from '#server/storage/memory.ts'
import type { Store } from '#server/storage/store.ts'
import { createRooms } from '#server/sync/rooms.ts'
import { limits } from '#shared/limits.ts'
import { enterRoom } from '#tests/support/rooms/roomWriter.ts'
import { until } from '#tests/support/runner/until.ts'
import { openWorkshop } from '#tests/support/sync/syncServer.ts'
import { addSticky } from '#tests/support/sync/syncStage.ts'
import type { FaultFigures } from './figures.ts'

/** A disk on which every flush takes long, and for a while for ever. */
export async function slowDown(flushMs: number, edits: number): Promise<FaultFigures> {
  const store = createMemoryStore()
  let flushes = 0
  let isSlow = false
  const slow: Store = {
    ...store,
    append: async (...asked) => {
      flushes += 1
      if (isSlow) await new Promise((resolve) => setTimeout(resolve, flushMs))
      return store.append(...asked)
    },
  }
  const rooms = createRooms({ store: slow })
  await openWorkshop(rooms, 'swot')
  const [sam, sue] = [await enterRoom(rooms, 'sam'), await enterRoom(rooms, 'sue')]
  await until(() => sam.promisedClock() === 0 && sue.doc.store.pendingStructs === null)
  isSlow = true
  const before = flushes
  let falselySaved = 0
  for (let edit = 0; edit < edits; edit += 1) {
    addSticky(sam.doc, `slow${edit}x`)
    await new Promise((resolve) => setImmediate(resolve))
    // What is called saved must be in the store at that moment.
    if (sam.acknowledged() > 0 && flushes === before) falselySaved += 1
  }
  await until(() => sam.acknowledged() === edits, { timeoutMs: 60_000, what: 'all to be saved' })
  await until(() => sue.doc.getMap('stickies').size === edits, { what: 'all to be shown' })
  const lost = sam.isClosed() || sue.isClosed() ? edits : falselySaved
  await rooms.close()
  return {
    fault: 'a slow disk',
    did: `${edits} edits, ${flushMs} ms for each flush`,
    lost,
    found: `nobody was cut off; ${flushes - before} flushes took all; at most ${limits.maxWaitingBytes / 1024 / 1024} MiB wait for each socket`,
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLmdbStore } from '#server/storage/lmdb.ts'
import { createMemoryStore } from '#server/storage/memory.ts'
import type { Store } from '#server/storage/store.ts'
import { createRooms } from '#server/sync/rooms.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { unitDocument } from '#shared/records/documents.ts'
import { success } from '#shared/result.ts'
import { control, sales, until, workshopId } from '#tests/support/sync/syncServer.ts'
import { addSticky, createSyncStage, hasSticky, salesPath, underClientId } from '#tests/support/sync/syncStage.ts'

const { browse, server, start, startAgain, stickiesOnDisk, stop, synced } = createSyncStage()

describe('saved', () => {
  /** A memory store whose appends wait until they are let through. */
  const createHeldStore = () => {
    const store = createMemoryStore()
    let gate: Promise<void> = Promise.resolve()
    let letGo = () => {}
    let held = 0
    return {
      ...store,
      append: async (...entries: Parameters<Store['append']>) => {
        held += 1
        await gate
        held -= 1
        return store.append(...entries)
      },
      hold: () => {
        gate = new Promise((resolve) => {
          letGo = resolve
        })
      },
      letGo: () => letGo(),
      isHolding: () => held > 0,
    }
  }
  let store: ReturnType<typeof createHeldStore>
  beforeEach(async () => {
    store = createHeldStore()
    await start(store)
  })
  afterEach(async () => {
    store.letGo()
    await stop()
  })

  it('is said, and shown to others, only once the change is on the disk', async () => {
    const [sam, sue] = [await synced('sam', salesPath), await synced('sue', salesPath)]
    store.hold()
    addSticky(sam.doc, 'held')
    await until(() => store.isHolding())
    // Somebody who comes meanwhile isn't shown it either: their first answer waits for the same disk.
    const late = browse('sue', salesPath)
    await until(() => late.provider.wsconnected)
    expect(sam.saved()).toBe(1)
    expect(hasSticky(sue.doc, 'held') || hasSticky(late.doc, 'held') || late.isSynced()).toBe(false)
    store.letGo()
    await until(() => sam.saved() === 2 && hasSticky(sue.doc, 'held') && hasSticky(late.doc, 'held'))
    expect((await store.load(`${workshopId}/${salesPath}`)).head).toBe(1)
  })

  it('is not said when the store fails; the change comes again with the reconnect', async () => {
    const sam = await synced('sam', salesPath)
    const { append } = store
    store.append = () => Promise.reject(new Error('disk full'))
    addSticky(sam.doc, 'patient')
    await until(() => sam.closeCodes.includes(closeCodes.storeFailed))
    expect(await stickiesOnDisk()).toEqual([])
    store.append = append
    await until(() => sam.isSynced() && sam.saved() > 0)
    expect(await stickiesOnDisk()).toEqual(['patient0'])
    expect(server().incidents[0]?.what).toBe('the store failed')
  })

  it('is what the server can’t say, where a command could not be stored: whoever reads along is told why', async () => {
    const sam = await synced('sam', 'board')
    store.append = () => Promise.reject(new Error('disk full'))
    await expect(control(server().rooms, { isLocked: true })).rejects.toThrow('disk full')
    await until(() => sam.closeCodes.includes(closeCodes.storeFailed))
  })
})

describe('a document that can not be loaded', () => {
  it('is never shown as an empty one, and is tried again by whoever comes next', async () => {
    const store = createMemoryStore()
    await start(store)
    const sam = await synced('sam', salesPath)
    addSticky(sam.doc, 'kept')
    await until(() => sam.saved() === 2)
    await stop()
    let isDamaged = true
    let attempts = 0
    await startAgain({
      ...store,
      load: async (document, after) => {
        if (document.endsWith(salesPath)) attempts += 1
        if (isDamaged && document.endsWith(salesPath)) throw new Error(`updates ${document}#1 is damaged`)
        return store.load(document, after)
      },
    })
    const sue = browse('sue', salesPath)
    await until(() => sue.closeCodes.includes(closeCodes.storeFailed) && attempts > 1)
    expect(sue.isSynced()).toBe(false)
    expect(server().incidents[0]).toMatchObject({ what: 'a document could not be opened' })
    isDamaged = false
    await until(() => hasSticky(sue.doc, 'kept'))
    await stop()
  })
})

describe('two servers on one store', () => {
  it('judge by the board as it stands, even where neither was told that it has moved on', async () => {
    const store = { ...createMemoryStore(), watch: () => () => undefined }
    await start(store)
    const other = createRooms({ store })
    const sam = await synced('sam', salesPath)
    await control(other, { isLocked: true })
    addSticky(sam.doc, 'toolate')
    await until(() => sam.refusals.length > 0)
    expect(sam.refusals[0]?.code).toBe('locked')
    expect(await other.read(workshopId, [unitDocument(sales)], ([unit]) => unit?.getMap('stickies').size)).toBe(0)
    await other.close()
    await stop()
  })

  it('tell each other of what grows while one of them is still opening it', async () => {
    const store = createMemoryStore()
    let letGo = () => {}
    const isLetGo = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const slow: Store = {
      ...store,
      load: async (document, after) => {
        const loaded = await store.load(document, after)
        if (document.endsWith('/leads')) await isLetGo
        return loaded
      },
    }
    await start(store)
    const other = createRooms({ store: slow })
    const words = () =>
      other.read(workshopId, [{ kind: 'leads' }], ([leads]) => leads?.getMap('objectives').get('grown'))
    const opening = words()
    await server().rooms.edit(workshopId, [{ kind: 'leads' }], ([leads]) => {
      leads?.getMap('objectives').set('grown', 'meanwhile')
      return success(null)
    })
    letGo()
    expect(await opening).toBeUndefined()
    expect(await words()).toBe('meanwhile')
    await other.close()
    await stop()
  })
})

describe('a crash', () => {
  it('loses nothing that was said to be saved, and client ids keep their owners', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'offsite-sync-'))
    let store = createLmdbStore({ dataDir })
    await start(store)
    const sam = await synced('sam', salesPath)
    const notes = 100
    for (let count = 0; count < notes; count += 1) {
      addSticky(sam.doc, `crash${count}xx`)
      if (count % 20 === 0) await until(() => sam.saved() === count + 2)
    }
    await until(() => sam.saved() === notes + 1)
    const clientId = sam.doc.clientID
    sam.leave()
    await server().crash()
    await store.close()

    store = createLmdbStore({ dataDir })
    await startAgain(store)
    const sue = await synced('sue', salesPath)
    expect(sue.doc.getMap('stickies').toJSON()).toEqual(sam.doc.getMap('stickies').toJSON())
    underClientId(sue.doc, clientId, () => addSticky(sue.doc, 'forged'))
    await until(() => sue.refusals.length > 0)
    expect(sue.refusals[0]?.code).toBe('foreign_client_id')
    await stop()
    await store.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('and a good-bye: browsers are told that the server goes away', async () => {
    await start(createMemoryStore())
    const sam = await synced('sam', salesPath)
    addSticky(sam.doc, 'last')
    await until(() => sam.saved() === 2)
    const stopped = server().rooms.close()
    await until(() => sam.closeCodes.length > 0)
    expect(sam.closeCodes[0]).toBe(closeCodes.goingAway)
    await stopped
    await stop()
  })
})

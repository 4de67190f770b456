import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLmdbStore } from './lmdb.ts'
import { namedKey, numberedKey, openTables, type Tables, toJson } from './tables.ts'

const board = 'workshop1/board'
const log = (count: number) => Array.from({ length: count }, (_, number) => Uint8Array.of(number))

describe('a damaged lmdb store', () => {
  let dataDir: string
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'offsite-lmdb-'))
    const store = createLmdbStore({ dataDir })
    for (const [number, update] of log(5).entries()) await store.append([{ document: board, after: number, update }])
    await store.compact(board, Uint8Array.of(8), 2)
    await store.compact(board, Uint8Array.of(9), 4)
    await store.append(
      [],
      [{ document: board, version: { id: 'first001', name: 'One', at: 1, state: Uint8Array.of(1) } }],
    )
    await store.claimClientIds([{ document: board, clientId: 7, owner: 'anna' }])
    await store.close()
  })
  afterEach(() => rm(dataDir, { recursive: true, force: true }))

  const tamper = async (change: (tables: Tables) => unknown) => {
    const tables = openTables(dataDir)
    await tables.root.transaction(() => change(tables))
    await tables.root.close()
  }
  /** Puts bytes under a key that were sealed for another. */
  const spoil = (table: 'updates' | 'snapshots' | 'heads' | 'owners' | 'versions', key: string) =>
    tamper(({ root }) =>
      root
        .openDB({ name: table, encoding: 'binary', keyEncoding: 'binary' })
        .putSync(Buffer.from(key), Buffer.alloc(9)),
    )
  const within = async <Value>(use: (store: ReturnType<typeof createLmdbStore>) => Promise<Value>) => {
    const store = createLmdbStore({ dataDir })
    try {
      return await use(store)
    } finally {
      await store.close()
    }
  }
  const load = () => within((store) => store.load(board))

  it('throws for a changed update instead of showing less', async () => {
    await spoil('updates', numberedKey(board, 5))
    await expect(load()).rejects.toThrow('updates workshop1/board#0000000000000005 is damaged')
  })

  it('throws for a missing update', async () => {
    await tamper(({ updates }) => updates.remove(numberedKey(board, 5)))
    await expect(load()).rejects.toThrow('ends at 4, and not at 5')
  })

  it('throws for a head that can not be read, that is missing, or that says less than was written', async () => {
    await spoil('heads', board)
    await expect(load()).rejects.toThrow('heads workshop1/board is damaged')
    await tamper(({ heads }) => heads.remove(board))
    await expect(load()).rejects.toThrow('ends at 5, and not at 0')
    await tamper(({ heads }) => heads.put(board, toJson(4)))
    await expect(load()).rejects.toThrow('ends at 5, and not at 4')
  })

  it('goes back to the snapshot before, with all the updates since, where the newest can not be read', async () => {
    await spoil('snapshots', numberedKey(board, 4))
    expect(await load()).toEqual({ head: 5, snapshot: Uint8Array.of(8), updates: log(5).slice(2) })
  })

  it('throws where neither snapshot can be read', async () => {
    await spoil('snapshots', numberedKey(board, 4))
    await spoil('snapshots', numberedKey(board, 2))
    await expect(load()).rejects.toThrow('update 1 of workshop1/board is missing')
  })

  it('throws for a client id whose owner can not be read, instead of giving it away again', async () => {
    await spoil('owners', numberedKey(board, 7))
    await expect(
      within((store) => store.claimClientIds([{ document: board, clientId: 7, owner: 'ben' }])),
    ).rejects.toThrow('is damaged')
  })

  it('throws for a version that can not be read', async () => {
    await spoil('versions', namedKey(board, 'first001'))
    await expect(within((store) => store.versions.list(board))).rejects.toThrow('is damaged')
  })
})

it('appends of one moment, of however many workshops, share one flush', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'offsite-lmdb-'))
  const store = createLmdbStore({ dataDir })
  const before = store.transaction()
  const appends = 200
  const asked = Array.from({ length: appends }, (_, number) =>
    store.append([{ document: `workshop${number}/board`, after: 0, update: Uint8Array.of(1) }]),
  )
  const answers = await Promise.all(asked)
  expect(answers.filter(({ kind }) => kind === 'appended')).toHaveLength(appends)
  expect(store.transaction() - before).toBeLessThanOrEqual(3)
  await store.close()
  await rm(dataDir, { recursive: true, force: true })
})

it('needs no snapshot before the second one: the whole log stays', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'offsite-lmdb-'))
  const store = createLmdbStore({ dataDir })
  for (const [number, update] of log(3).entries()) await store.append([{ document: board, after: number, update }])
  await store.compact(board, Uint8Array.of(9), 3)
  await store.close()
  const tables = openTables(dataDir)
  await tables.root.transaction(() => tables.snapshots.remove(numberedKey(board, 3)))
  await tables.root.close()
  const again = createLmdbStore({ dataDir })
  expect(await again.load(board)).toEqual({ head: 3, snapshot: null, updates: log(3) })
  await again.close()
  await rm(dataDir, { recursive: true, force: true })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from 'lmdb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLmdbStore } from './lmdb.ts'
import { sealed } from './sealed.ts'

const board = 'workshop1/board'

describe('a damaged lmdb store', () => {
  let dataDir: string
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'offsite-lmdb-'))
    const store = createLmdbStore({ dataDir })
    for (let number = 0; number < 3; number += 1) {
      await store.append([{ document: board, after: number, update: Uint8Array.of(number) }])
    }
    await store.compact(board, Uint8Array.of(9), 1)
    await store.close()
  })
  afterEach(() => rm(dataDir, { recursive: true, force: true }))

  const tamper = async (
    table: string,
    change: (database: ReturnType<ReturnType<typeof open>['openDB']>) => unknown,
  ) => {
    const root = open({ path: dataDir, maxDbs: 8 })
    await change(root.openDB({ name: table, encoding: 'binary' }))
    await root.flushed
    await root.close()
  }
  const load = async () => {
    const store = createLmdbStore({ dataDir })
    try {
      return await store.load(board)
    } finally {
      await store.close()
    }
  }

  it('throws for a changed update instead of showing less', async () => {
    await tamper('updates', (updates) => updates.put([board, 2], Uint8Array.of(0, 0, 0, 0, 1)))
    await expect(load()).rejects.toThrow('update 2')
  })

  it('throws for a missing update', async () => {
    await tamper('updates', (updates) => updates.remove([board, 3]))
    await expect(load()).rejects.toThrow('update 3')
  })

  it('throws for a snapshot that can not be read', async () => {
    await tamper('snapshots', (snapshots) => snapshots.put([board, 1], Uint8Array.of(1, 2, 3, 4, 5)))
    await expect(load()).rejects.toThrow('no snapshot')
  })

  it('goes back to the snapshot before, where the newest can not be read and the log still leads on', async () => {
    await tamper('snapshots', (snapshots) => snapshots.put([board, 2], Uint8Array.of(1, 2, 3, 4, 5)))
    expect(await load()).toEqual({ head: 3, snapshot: Uint8Array.of(9), updates: [Uint8Array.of(1), Uint8Array.of(2)] })
  })

  it('finds sealed bytes as they were written', async () => {
    await tamper('updates', (updates) => updates.put([board, 3], sealed(Uint8Array.of(42))))
    expect((await load()).updates.at(-1)).toEqual(Uint8Array.of(42))
  })
})

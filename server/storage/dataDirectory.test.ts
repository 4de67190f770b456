import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDataDirectory } from './dataDirectory.ts'
import { examineFile } from './examination/examine.ts'
import { createLmdbStore } from './lmdb.ts'
import type { Store } from './store.ts'
import { numberedKey, openTables, type Tables, toJson } from './tables.ts'

const board = 'workshop1/board'
const other = 'workshop2/board'
const word = (text: string) => Uint8Array.from(Buffer.from(text))

let dataDir: string
const opened: Store[] = []
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'offsite-data-'))
})
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
  await rm(dataDir, { recursive: true, force: true })
})

const dataFile = () => join(dataDir, 'data.mdb')
const kept = () => readdirSync(join(dataDir, 'kept'))
const open = (restoreKept = false) =>
  openDataDirectory({ dataDir, openStore: createLmdbStore, restoreKept, report: () => undefined })
const openStore = async (restoreKept = false) => {
  const directory = await open(restoreKept)
  if (!directory.ok) throw new Error(directory.failure)
  opened.push(directory.value.store)
  return directory.value
}
const closeAll = async () => {
  for (const store of opened.splice(0)) await store.close()
}
const refusalOf = async (restoreKept = false) => {
  const directory = await open(restoreKept)
  if (directory.ok) opened.push(directory.value.store)
  return directory.ok ? 'was opened' : directory.failure
}
/** Two workshops, one sentence each, and a copy of both. */
const write = async () => {
  const { store } = await openStore()
  for (const document of [board, other]) await store.append([{ document, after: 0, update: word('first') }])
  await closeAll()
}
const tamper = async (change: (tables: Tables) => void) => {
  const tables = openTables(dataDir)
  await tables.root.transaction(() => change(tables))
  await tables.root.close()
}
const spoilBoard = () =>
  tamper(({ root }) => {
    const updates = root.openDB({ name: 'updates', encoding: 'binary', keyEncoding: 'binary' })
    updates.putSync(Buffer.from(numberedKey(board, 1)), Buffer.alloc(9))
  })

describe('a folder with workshops', () => {
  it('is opened by one server at a time, and by the next when that one has closed', async () => {
    await openStore()
    expect(await refusalOf()).toContain('Another Offsite server is already using')
    await closeAll()
    await openStore()
  })

  it('is not kept shut by a server that ended without closing it', async () => {
    writeFileSync(join(dataDir, 'served.sock'), '')
    await openStore()
  })

  it('is opened under the longest of names', async () => {
    dataDir = join(dataDir, 'a-very-long-name'.repeat(8))
    await openStore()
    expect(await refusalOf()).toContain('Another Offsite server')
  })

  it('is not touched where another version wrote it', async () => {
    await write()
    await tamper(({ about }) => about.put('format', toJson(99)))
    expect(await refusalOf()).toContain('another version of Offsite (format 99; this one reads 1)')
  })
})

describe('kept copies', () => {
  it('are made at the start and at the end, only where something has changed, and the last two stay', async () => {
    await write()
    const before = kept()
    expect(before).toHaveLength(2)
    await openStore()
    await closeAll()
    expect(kept()).toEqual(before)
    const { store } = await openStore()
    await store.append([{ document: board, after: 1, update: word('second') }])
    await closeAll()
    expect(kept()).toHaveLength(2)
    expect(kept()[0]).toBe(before[1])
    expect(kept().map((name) => examineFile(join(dataDir, 'kept', name)).kind)).toEqual(['whole', 'whole'])
  })

  it('are all that is left of a file that is cut off: said in a sentence, and used when asked for', async () => {
    await write()
    truncateSync(dataFile(), 10_000)
    const refusal = await refusalOf()
    expect(refusal).toContain('data.mdb is damaged')
    expect(refusal).toContain('RESTORE_KEPT=1 npm start')
    const { store, notices } = await openStore(true)
    expect((await store.load(board)).updates).toEqual([word('first')])
    expect(notices[0]).toContain('Started with the copy of')
    expect(readdirSync(dataDir).filter((name) => name.startsWith('damaged-'))).toHaveLength(1)
  })

  it.each([
    ['is missing', () => rmSync(dataFile())],
    ['is empty', () => truncateSync(dataFile(), 0)],
  ])('show that a file %s that had workshops in it', async (_, harm) => {
    await write()
    harm()
    expect(await refusalOf()).toContain('it is missing or empty')
    await openStore(true)
    expect(await opened[0]?.head(other)).toBe(1)
  })

  it('take the place of a file in which a row is longer than its place: lmdb would tear its neighbours apart', async () => {
    await write()
    const bytes = readFileSync(dataFile())
    const key = numberedKey(board, 1)
    for (let at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + 1))
      bytes.writeUInt16LE(key.length + 8, at - 2)
    writeFileSync(dataFile(), bytes)
    expect(await refusalOf()).toContain('data.mdb is damaged')
    await openStore(true)
    expect((await opened[0]?.load(board))?.updates).toEqual([word('first')])
  })

  it('are not used where nothing is damaged, even when asked for', async () => {
    await write()
    const { store } = await openStore()
    await store.append([{ document: board, after: 1, update: word('second') }])
    await closeAll()
    const { notices } = await openStore(true)
    expect(notices).toEqual(['RESTORE_KEPT was given, and nothing needs to be restored.'])
    expect(await opened[0]?.head(board)).toBe(2)
  })

  it('that are damaged themselves are passed over', async () => {
    await write()
    for (const name of kept()) truncateSync(join(dataDir, 'kept', name), 9_000)
    truncateSync(dataFile(), 10_000)
    expect(await refusalOf(true)).toContain('No sound copy is kept beside it')
  })
})

describe('one damaged document', () => {
  it('is named and not shown, while everything else is served', async () => {
    await write()
    await spoilBoard()
    const { store, notices } = await openStore()
    expect(notices[0]).toBe('Damaged, and not shown until it is restored: workshop workshop1, its board.')
    await expect(store.load(board)).rejects.toThrow('is damaged')
    expect((await store.load(other)).updates).toEqual([word('first')])
  })

  it('comes back from a copy alone: the others stay as they are', async () => {
    await write()
    const { store: before } = await openStore()
    await before.append([{ document: other, after: 1, update: word('second') }])
    await closeAll()
    await spoilBoard()
    const { store, notices } = await openStore(true)
    expect(notices[0]).toContain('Restored from the copy of')
    expect((await store.load(board)).updates).toEqual([word('first')])
    expect((await store.load(other)).updates).toEqual([word('first'), word('second')])
  })

  it('leaves nothing behind of a row whose name is damaged', async () => {
    await write()
    await tamper(({ root }) => {
      const updates = root.openDB({ name: 'updates', encoding: 'binary', keyEncoding: 'binary' })
      const [key, damaged] = [Buffer.from(numberedKey(board, 1)), Buffer.from(numberedKey(board, 1))]
      damaged[3] = 0xf3
      updates.putSync(damaged, updates.get(key) ?? Buffer.alloc(0))
      updates.removeSync(key)
    })
    const { store, notices } = await openStore(true)
    expect(notices[0]).toContain('Restored from the copy of')
    expect((await store.load(board)).updates).toEqual([word('first')])
    await closeAll()
    expect((await openStore()).notices).toEqual([])
  })

  it('does not push the last clean copy out', async () => {
    await write()
    await spoilBoard()
    for (let count = 1; count < 5; count += 1) {
      const { store } = await openStore()
      await store.append([{ document: other, after: count, update: word('more') }])
      await closeAll()
    }
    await openStore(true)
    expect((await opened[0]?.load(board))?.updates).toEqual([word('first')])
  })
})

it('a compact copy of a store is examined like the store itself', async () => {
  await write()
  const [newest] = kept().toReversed()
  copyFileSync(join(dataDir, 'kept', newest ?? ''), dataFile())
  const { store } = await openStore()
  await store.append([{ document: board, after: 1, update: word('second') }])
  await closeAll()
  expect(examineFile(dataFile())).toMatchObject({ kind: 'whole', harms: [] })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLmdbStore } from '#server/storage/lmdb.ts'
import { createMemoryStore } from '#server/storage/memory.ts'
import type { DocumentName, Store } from '#server/storage/store.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const board = 'workshop1/board'
const unit = 'workshop1/unit/unit0001'

type Adapter = { readonly name: string; readonly open: (dataDir: string) => Store; readonly isDurable: boolean }

const adapters: readonly Adapter[] = [
  { name: 'memory', open: () => createMemoryStore(), isDurable: false },
  { name: 'lmdb', open: (dataDir) => createLmdbStore({ dataDir }), isDurable: true },
]

describe.each(adapters)('the $name store', ({ open, isDurable }) => {
  let dataDir: string
  let store: Store

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'offsite-store-'))
    store = open(dataDir)
  })
  afterEach(async () => {
    await store.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  const fill = async (count: number) => {
    for (let number = 0; number < count; number += 1) {
      await store.append([{ document: board, after: number, update: bytes(number) }])
    }
  }

  const claim = async (document: DocumentName, clientId: number, owner: string) =>
    (await store.claimClientIds([{ document, clientId, owner }]))[0]

  it('knows nothing of a document nobody wrote', async () => {
    expect(await store.load(board)).toEqual({ head: 0, snapshot: null, updates: [] })
  })

  it('gives back what was appended, in order', async () => {
    await fill(12)
    const { head, updates } = await store.load(board)
    expect(head).toBe(12)
    expect(updates.map((update) => [...update])).toEqual(Array.from({ length: 12 }, (_, number) => [number]))
  })

  it('appends only to the head it is told', async () => {
    await fill(1)
    expect(await store.append([{ document: board, after: 0, update: bytes(9) }])).toEqual({
      kind: 'behind',
      documents: [board],
    })
    expect((await store.load(board)).updates).toHaveLength(1)
  })

  it('lets exactly one of two racing appends win', async () => {
    const entry = { document: board, after: 0, update: bytes(1) }
    const answers = await Promise.all([store.append([entry]), store.append([entry])])
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['appended', 'behind'])
    expect((await store.load(board)).head).toBe(1)
  })

  it('appends to several documents or to none', async () => {
    await fill(1)
    const answer = await store.append([
      { document: unit, after: 0, update: bytes(1) },
      { document: board, after: 0, update: bytes(2) },
    ])
    expect(answer).toEqual({ kind: 'behind', documents: [board] })
    expect(await store.head(unit)).toBe(0)
    expect(
      await store.append([
        { document: unit, after: 0, update: bytes(1) },
        { document: board, after: 1, update: bytes(2) },
      ]),
    ).toEqual({ kind: 'appended', heads: [1, 2] })
  })

  it('appends only while what was read for it stands where it stood', async () => {
    await fill(1)
    const judged = (after: number) => [
      { document: unit, after: 0, update: bytes(1) },
      { document: board, after, update: null },
    ]
    expect(await store.append(judged(0))).toEqual({ kind: 'behind', documents: [board] })
    expect(await store.head(unit)).toBe(0)
    expect(await store.append(judged(1))).toEqual({ kind: 'appended', heads: [1, 1] })
    expect([await store.head(board), await store.head(unit)]).toEqual([1, 1])
  })

  it('keeps a version together with its change, or neither', async () => {
    const version = { id: 'first001', name: 'Before', at: 10, state: bytes(1) }
    const entry = { document: board, after: 0, update: bytes(1) }
    await store.append([entry], [{ document: board, version }])
    await store.append([entry], [{ document: board, version: { ...version, id: 'second01' } }])
    expect((await store.versions.list(board)).map(({ id }) => id)).toEqual(['first001'])
    expect(await store.head(board)).toBe(1)
  })

  it('knows a head without loading', async () => {
    expect(await store.head(board)).toBe(0)
    await fill(3)
    await store.compact(board, bytes(7), 2)
    expect(await store.head(board)).toBe(3)
  })

  it('keeps its own copy of the bytes', async () => {
    const update = bytes(1, 2, 3)
    await store.append([{ document: board, after: 0, update }])
    update.fill(0)
    expect([...((await store.load(board)).updates[0] ?? [])]).toEqual([1, 2, 3])
  })

  it('replaces updates by a snapshot and keeps the head', async () => {
    await fill(4)
    await store.compact(board, bytes(7, 7), 3)
    expect(await store.load(board)).toEqual({ head: 4, snapshot: bytes(7, 7), updates: [bytes(3)] })
    expect((await store.append([{ document: board, after: 3, update: bytes(1) }])).kind).toBe('behind')
    expect((await store.append([{ document: board, after: 4, update: bytes(4) }])).kind).toBe('appended')
  })

  it('gives whoever has the beginning only what came later', async () => {
    await fill(4)
    expect(await store.load(board, 2)).toEqual({ head: 4, snapshot: null, updates: [bytes(2), bytes(3)] })
    expect(await store.load(board, 4)).toEqual({ head: 4, snapshot: null, updates: [] })
  })

  it('gives all of it where the log no longer reaches back so far, or never came so far', async () => {
    await fill(6)
    const whole = { head: 6, snapshot: bytes(7), updates: [bytes(4), bytes(5)] }
    await store.compact(board, bytes(6), 2)
    await store.compact(board, bytes(7), 4)
    expect(await store.load(board, 1)).toEqual(whole)
    expect(await store.load(board, 9)).toEqual(whole)
    expect(await store.load(board, 5)).toEqual({ head: 6, snapshot: null, updates: [bytes(5)] })
  })

  it('ignores a snapshot older than the one it has', async () => {
    await fill(4)
    await store.compact(board, bytes(7), 4)
    await store.compact(board, bytes(6), 2)
    expect(await store.load(board)).toEqual({ head: 4, snapshot: bytes(7), updates: [] })
  })

  it('refuses a snapshot of what was never appended', async () => {
    await fill(1)
    await expect(store.compact(board, bytes(7), 2)).rejects.toThrow('ends at 1')
  })

  it('says which document has grown, until it is told to stop', async () => {
    const grown: [string, number][] = []
    const stop = store.watch((document, head) => grown.push([document, head]))
    await fill(1)
    stop()
    await store.append([{ document: board, after: 1, update: bytes(1) }])
    expect(grown).toEqual([[board, 1]])
  })

  it('gives a client id to the first who claims it, per document', async () => {
    expect(await claim(board, 2 ** 31 + 5, 'anna')).toBe('anna')
    expect(await claim(board, 2 ** 31 + 5, 'ben')).toBe('anna')
    expect(await claim(unit, 2 ** 31 + 5, 'ben')).toBe('ben')
    const racing = await Promise.all([claim(board, 1, 'anna'), claim(board, 1, 'ben')])
    expect(new Set(racing).size).toBe(1)
  })

  it('answers many claims in their order, each as if it had come alone', async () => {
    await claim(board, 1, 'anna')
    const claims = [
      { document: unit, clientId: 1, owner: 'ben' },
      { document: board, clientId: 1, owner: 'ben' },
      { document: board, clientId: 2, owner: 'ben' },
      { document: board, clientId: 2, owner: 'cleo' },
    ]
    expect(await store.claimClientIds(claims)).toEqual(['ben', 'anna', 'ben', 'ben'])
    expect(await store.claimClientIds([])).toEqual([])
    expect(await claim(unit, 1, 'anna')).toBe('ben')
  })

  it('keeps versions, oldest first', async () => {
    await store.append(
      [],
      [{ document: board, version: { id: 'later001', name: 'After the vote', at: 20, state: bytes(2) } }],
    )
    await store.append([], [{ document: board, version: { id: 'first001', name: 'Before', at: 10, state: bytes(1) } }])
    expect(await store.versions.list(board)).toEqual([
      { id: 'first001', name: 'Before', at: 10 },
      { id: 'later001', name: 'After the vote', at: 20 },
    ])
    expect((await store.versions.load(board, 'later001'))?.state).toEqual(bytes(2))
    expect(await store.versions.load(board, 'unknown1')).toBeNull()
    expect(await store.versions.list(unit)).toEqual([])
  })

  it('lists workshops, and removes one with everything of it and nothing else', async () => {
    await fill(3)
    await store.compact(board, bytes(7), 2)
    await store.append([{ document: unit, after: 0, update: bytes(1) }])
    await store.append([{ document: 'workshop10/board', after: 0, update: bytes(5) }])
    await store.append([], [{ document: board, version: { id: 'first001', name: 'Before', at: 10, state: bytes(1) } }])
    await claim(board, 1, 'anna')
    expect([...(await store.workshops())].sort()).toEqual(['workshop1', 'workshop10'])
    await store.remove('workshop1')
    expect(await store.workshops()).toEqual(['workshop10'])
    expect(await store.load(board)).toEqual({ head: 0, snapshot: null, updates: [] })
    expect((await store.load(unit)).head).toBe(0)
    expect(await store.versions.list(board)).toEqual([])
    expect(await claim(board, 1, 'ben')).toBe('ben')
    expect((await store.load('workshop10/board')).updates).toEqual([bytes(5)])
  })

  it.runIf(isDurable)('has everything again after it was opened anew', async () => {
    await fill(3)
    await store.compact(board, bytes(7), 2)
    await claim(board, 1, 'anna')
    await store.append([], [{ document: board, version: { id: 'first001', name: 'Before', at: 10, state: bytes(1) } }])
    await store.close()
    store = open(dataDir)
    expect(await store.load(board)).toEqual({ head: 3, snapshot: bytes(7), updates: [bytes(2)] })
    expect(await claim(board, 1, 'ben')).toBe('anna')
    expect((await store.versions.load(board, 'first001'))?.state).toEqual(bytes(1))
  })
})

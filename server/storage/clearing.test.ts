import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { until } from '#tests/support/runner/until.ts'
import { openDataDirectory } from './dataDirectory.ts'
import { createLmdbStore } from './lmdb.ts'
import type { Store } from './store.ts'

const board = 'workshop1/board'
const other = 'workshop2/board'
const secret = 'What only the board of directors knew'
const others = 'What somebody else wrote'
const word = (text: string) => Uint8Array.from(Buffer.from(text))

let dataDir: string
const opened: Store[] = []
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'offsite-cleared-'))
})
const closeAll = async () => {
  for (const store of opened.splice(0)) await store.close()
}
afterEach(async () => {
  await closeAll()
  await rm(dataDir, { recursive: true, force: true })
})

const openStore = async (openLmdb = createLmdbStore, report: (sentence: string) => void = () => undefined) => {
  const directory = await openDataDirectory({ dataDir, openStore: openLmdb, restoreKept: false, report })
  if (!directory.ok) throw new Error(directory.failure)
  opened.push(directory.value.store)
  return directory.value
}

/** Every file in the folder in which the words stand. */
const filesWith = (words: string) =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(words))
    .map(({ name }) => name)
const writeBoth = async () => {
  const { store } = await openStore()
  await store.append([{ document: board, after: 0, update: word(secret) }])
  await store.append([{ document: other, after: 0, update: word(others) }])
  await closeAll()
}

describe('a workshop that was removed', () => {
  it('is in none of the kept copies a moment later, and after the next start nowhere', async () => {
    await writeBoth()
    const { store } = await openStore()
    expect(filesWith(secret).length).toBeGreaterThan(1)
    await store.remove('workshop1')
    await until(() => filesWith(secret).every((name) => name === 'data.mdb'))
    expect(filesWith(secret), 'in a page that nothing uses').toEqual(['data.mdb'])
    await closeAll()

    const { store: next } = await openStore()
    await until(() => !readdirSync(dataDir).includes('removed'))
    expect(filesWith(secret)).toEqual([])
    expect(filesWith(others).length).toBeGreaterThan(1)
    expect((await next.load(other)).head).toBe(1)
    expect(await next.append([{ document: other, after: 1, update: word('more') }])).toMatchObject({ kind: 'appended' })
    await closeAll()
    expect((await openStore()).notices).toEqual([])
  })

  it('is cleared by the start after the one that could not', async () => {
    await writeBoth()
    const { store } = await openStore()
    await store.remove('workshop1')
    await closeAll()
    const openWithoutCopies: typeof createLmdbStore = (options) => ({
      ...createLmdbStore(options),
      copyTo: () => Promise.reject(new Error('No space left on device')),
    })
    const reported: string[] = []
    await openStore(openWithoutCopies, (sentence) => reported.push(sentence))
    expect(reported[0]).toMatch(/could not be cleared \(No space left.*tried again at the next start/)
    await closeAll()
    expect(filesWith(secret)).toContain('data.mdb')
    await openStore()
    await until(() => !readdirSync(dataDir).includes('removed'))
    expect(filesWith(secret)).toEqual([])
  })
})

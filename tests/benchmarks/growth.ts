// First, so that whatever asks for the time or for chance when it is loaded gets those of the run.
import '#tests/support/runner/virtualTime.ts'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { createLmdbStore } from '#server/storage/lmdb.ts'
import { createMemoryStore } from '#server/storage/memory.ts'
import type { Store } from '#server/storage/store.ts'
import { writeFigures } from '#tests/support/runner/figures.ts'
import { inVirtualTime } from '#tests/support/runner/virtualTime.ts'
import { holdWorkshop, type Written } from './twoDays.ts'

/** What a two-day workshop of 30 people leaves on the disk: `npm run figures growth`. */
const goalBytes = 3_000_000
const seeds = [1, 2, 3] as const

export async function measureGrowth(): Promise<void> {
  const runs = []
  for (const seed of seeds) {
    const store = createMemoryStore()
    const written = await inVirtualTime(seed, (time) => holdWorkshop(time, seed, store))
    runs.push({ seed, ...(await measure(store, written)) })
  }
  console.table(runs)
  const worst = Math.max(...runs.map(({ storedBytes }) => storedBytes))
  console.log(`growth: ${(worst / 1e6).toFixed(2)} MB stored at worst, the goal is ${goalBytes / 1e6} MB`)
  await writeFigures('growth', { goalBytes, runs })
}

async function measure(store: Store, written: Written) {
  let documentBytes = 0
  let versionBytes = 0
  const dataDir = await mkdtemp(join(tmpdir(), 'offsite-growth-'))
  const disk = createLmdbStore({ dataDir })
  for (const name of written.documentNames) {
    const state = await stateOf(store, name)
    documentBytes += state.length
    const summaries = await store.versions.list(name)
    const versions = await Promise.all(summaries.map(({ id }) => store.versions.load(name, id)))
    const kept = versions.flatMap((version) => (version ? [{ document: name, version }] : []))
    versionBytes += kept.reduce((sum, { version }) => sum + version.state.length, 0)
    await disk.append([{ document: name, after: 0, update: state }], kept)
  }
  await disk.close()
  const { size } = await stat(join(dataDir, 'data.mdb'))
  await rm(dataDir, { recursive: true })
  const { stickies, keystrokes, updates, updateBytes } = written
  return {
    stickies,
    keystrokes,
    updates,
    appendedBytes: updateBytes,
    documentBytes,
    versions: versionBytes,
    storedBytes: documentBytes + versionBytes,
    fileBytes: size,
  }
}

async function stateOf(store: Store, name: string): Promise<Uint8Array> {
  const { snapshot, updates } = await store.load(name)
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
  })
  return Y.encodeStateAsUpdate(doc)
}

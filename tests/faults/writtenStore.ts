import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLmdbStore } from '#server/storage/lmdb.ts'
import type { LoadedDocument, Store } from '#server/storage/store.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'

/** What a store answers, read through its port: everything that a board could be made of. */
export type Content = ReadonlyMap<string, string>

const workshops = ['workshopA', 'workshopB', 'workshopC']
const documents = workshops.flatMap((workshop) =>
  ['board', 'access', 'unit/unit0001'].map((path) => `${workshop}/${path}`),
)
const appends = 400

const memory = '/dev/shm'

/** A folder of its own, and the end of it; in memory where the disk itself isn't what is looked at. */
export async function makeFolder(
  name: string,
  isInMemory = false,
): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(isInMemory && existsSync(memory) ? memory : tmpdir(), `offsite-${name}-`))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** Fills a store the way servers do: appends, long values, compactions, versions, owners, and a workshop that was removed. */
export async function writeStore(dataDir: string, random: SeededRandom): Promise<Content> {
  const store = createLmdbStore({ dataDir })
  const heads = new Map<string, number>()
  const bytes = (limit: number) => Uint8Array.from({ length: 1 + random.below(limit) }, () => random.below(256))
  for (let count = 0; count < appends; count += 1) {
    const document = random.pick([...documents, 'workshopD/board'])
    const after = heads.get(document) ?? 0
    const version = { id: `version${String(count).padStart(4, '0')}`, name: 'Before', at: count, state: bytes(6_000) }
    const update = bytes(count % 40 === 0 ? 9_000 : 200)
    await store.append([{ document, after, update }], count % 50 === 0 ? [{ document, version }] : [])
    heads.set(document, after + 1)
    if (count % 5 === 0)
      await store.claimClientIds([{ document, clientId: random.below(2 ** 32), owner: `person${count % 7}` }])
    if (count % 20 === 0) await store.compact(document, Buffer.from(textOf(await store.load(document))), after + 1)
  }
  await store.remove('workshopD')
  const content = await readContent(store)
  await store.close()
  return content
}

/** Loads everything; a document that can't be read has no entry. */
export async function readContent(store: Store): Promise<Content> {
  const content = new Map<string, string>()
  content.set('workshops', [...(await store.workshops())].sort().join(' '))
  for (const document of documents) {
    await reading(async () => {
      const loaded = await store.load(document)
      content.set(document, `${loaded.head}: ${textOf(loaded)}`)
    })
    await reading(async () => {
      for (const { id } of await store.versions.list(document)) {
        const version = await store.versions.load(document, id)
        const state = Buffer.from(version?.state ?? []).toString('hex')
        content.set(`${document} ${id}`, JSON.stringify({ ...version, state }))
      }
    })
  }
  return content
}

/** A snapshot is the text of all updates before it, so that either of two snapshots comes to the same. */
const textOf = ({ snapshot, updates }: Pick<LoadedDocument, 'snapshot' | 'updates'>): string =>
  [
    ...(snapshot ? [Buffer.from(snapshot).toString()] : []),
    ...updates.map((part) => Buffer.from(part).toString('hex')),
  ].join(' ')

/** What throws shows nothing, which is what it should. */
async function reading(read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch {
    return
  }
}

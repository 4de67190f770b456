import { writeFileSync } from 'node:fs'
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDataDirectory } from '#server/storage/dataDirectory.ts'
import { examineFile } from '#server/storage/examination/examine.ts'
import { createLmdbStore } from '#server/storage/lmdb.ts'
import type { Store } from '#server/storage/store.ts'
import { dataFile } from '#server/storage/tables.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import type { FaultFigures } from './figures.ts'
import { type Content, makeFolder, readContent, writeStore } from './writtenStore.ts'

/**
 * Damages a store's file in every way it is told, one at a time, and starts on it as a server would. Each time it must
 * either show exactly what was written or say a sentence; showing less, or something else, counts as lost.
 */
async function damageOneByOne(
  random: SeededRandom,
  ways: (whole: Buffer) => readonly { readonly damaged: Buffer; readonly what: string }[],
): Promise<{
  readonly done: number
  readonly lost: readonly string[]
  readonly found: string
  readonly restored: number
}> {
  const folder = await makeFolder('damage', true)
  const written = join(folder.path, 'written')
  const content = await writeStore(written, random)
  const whole = await readFile(join(written, dataFile))
  const lost: string[] = []
  const came = { unharmed: 0, refused: 0, documents: 0 }
  let restored = 0
  const all = ways(whole)
  for (const { damaged, what } of all) {
    const dataDir = join(folder.path, 'damaged')
    const layOut = async () => {
      await rm(dataDir, { recursive: true, force: true })
      await mkdir(join(dataDir, 'kept'), { recursive: true })
      await writeFile(join(dataDir, dataFile), damaged)
      await copyFile(join(written, dataFile), join(dataDir, 'kept', '2026-01-01T00-00-00.000Z-1.mdb'))
    }
    await layOut()
    const seen = await startOn(dataDir, content, false)
    if (seen === 'different') lost.push(what)
    else came[seen] += 1
    if (seen !== 'unharmed' && seen !== 'different') {
      await layOut()
      if ((await startOn(dataDir, content, true)) === 'unharmed') restored += 1
      else lost.push(`${what}, after restoring`)
    }
    await rm(dataDir, { recursive: true, force: true })
  }
  await folder.remove()
  const found = `${came.unharmed} unharmed, ${came.refused} refused to start, ${came.documents} named documents; ${restored} restored`
  return { done: all.length, lost, found, restored }
}

type Seen = 'unharmed' | 'refused' | 'documents' | 'different'

async function startOn(dataDir: string, content: Content, restoreKept: boolean): Promise<Seen> {
  const opened = await openDataDirectory({ dataDir, openStore: createLmdbStore, restoreKept, report: () => undefined })
  if (!opened.ok) return opened.failure.includes('is damaged') ? 'refused' : 'different'
  const { store, notices } = opened.value
  const read = await readContent(store)
  const isWritable = await writeOn(store)
  await store.close()
  if (!isWritable || examineFile(join(dataDir, dataFile)).kind !== 'whole') return 'different'
  const isSame = [...content].every(([name, value]) => read.get(name) === value) && read.size === content.size
  if (isSame) return 'unharmed'
  const isOnlyLess = [...read].every(([name, value]) => content.get(name) === value)
  return isOnlyLess && notices.some((notice) => notice.startsWith('Damaged')) ? 'documents' : 'different'
}

/** Changes what can be loaded, and removes a workshop: what damage had left askew must not tear anything else. */
async function writeOn(store: Store): Promise<boolean> {
  for (const document of ['workshopA/board', 'workshopB/unit/unit0001']) {
    const loaded = await store.load(document).catch(() => null)
    if (!loaded) continue
    const update = Uint8Array.of(1, 2, 3)
    await store.append([{ document, after: loaded.head, update }])
    const after = await store.load(document)
    if (after.head !== loaded.head + 1 || after.updates.length !== loaded.updates.length + 1) return false
  }
  await store.remove('workshopC')
  return true
}

const pageBytes = 4096

/** A file may end in pages that nothing uses any more, which nobody would miss. */
function endOfNeeded(whole: Buffer, path: string): number {
  const isWhole = (length: number) => {
    writeFileSync(path, whole.subarray(0, length))
    return examineFile(path).kind === 'whole'
  }
  let end = whole.length
  while (isWhole(end - pageBytes)) end -= pageBytes
  return end
}

/** Flips single bits anywhere in the file; every tenth in one of its two roots. */
export async function flipBits(random: SeededRandom, flips: number): Promise<FaultFigures> {
  const { done, lost, found } = await damageOneByOne(random, (whole) =>
    Array.from({ length: flips }, (_, count) => {
      const at = count % 10 === 0 ? random.below(2) * pageBytes + random.below(160) : random.below(whole.length)
      const bit = random.below(8)
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit)
      return { damaged, what: `bit ${bit} of byte ${at}` }
    }),
  )
  return { fault: 'a bit flips', did: `${done} flips`, lost: lost.length, found: [found, ...lost].join('; ') }
}

/** Cuts the file off: at every byte of the last page that it needs where there is time for it, else anywhere. */
export async function cutTail(random: SeededRandom, cuts: number): Promise<FaultFigures> {
  const folder = await makeFolder('tail', true)
  const { done, lost, found } = await damageOneByOne(random, (whole) => {
    const end = endOfNeeded(whole, join(folder.path, dataFile))
    return Array.from({ length: cuts }, (_, count) => {
      const length = cuts >= pageBytes ? end - 1 - count : random.below(end)
      return { damaged: whole.subarray(0, length), what: `cut at byte ${length} of ${whole.length}` }
    })
  })
  await folder.remove()
  return { fault: 'the file ends early', did: `${done} cuts`, lost: lost.length, found: [found, ...lost].join('; ') }
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Examination, examineFile } from './examination/examine.ts'
import { flushFile, flushFolder } from './flushFile.ts'
import type { Store } from './store.ts'
import { dataFile } from './tables.ts'

/** A store that can be copied while it is in use. */
export type CopyableStore = Store & {
  /** Writes a compact copy of everything into another folder, as it is at this moment. */
  readonly copyTo: (folder: string) => Promise<void>
  /** The number of the last transaction. */
  readonly transaction: () => number
}

/** A copy of the whole store, for the day on which its file can't be read any more. */
export type KeptCopy = {
  readonly path: string
  readonly at: Date
  readonly transaction: number
  /** Everything in it can be read. */
  readonly isClean: boolean
}

const howMany = 2
const folderOf = (dataDir: string) => join(dataDir, 'kept')

/** Newest first. */
export function listKeptCopies(dataDir: string): readonly KeptCopy[] {
  if (!existsSync(folderOf(dataDir))) return []
  return readdirSync(folderOf(dataDir))
    .flatMap((name) => {
      const [, at, transaction, harmed] = /^([\dTZ.-]+)-(\d+)(-harmed)?\.mdb$/.exec(name) ?? []
      if (at === undefined) return []
      const path = join(folderOf(dataDir), name)
      const time = new Date(at.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'))
      return [{ path, at: time, transaction: Number(transaction), isClean: harmed === undefined }]
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime() || other.transaction - one.transaction)
}

/**
 * Keeps one more copy, where something was written since the newest: under another name first, then examined, and only one
 * whose pages are whole counts and takes the place of the oldest. Throws where there can be none.
 */
export async function keepCopy(
  dataDir: string,
  store: Pick<CopyableStore, 'copyTo' | 'transaction'>,
  now: Date,
): Promise<void> {
  const transaction = store.transaction()
  const [newest] = listKeptCopies(dataDir)
  const writtenAt = statSync(join(dataDir, dataFile)).mtimeMs
  // Both, since clocks are set back, and numbers begin anew in a copy that was restored.
  if (newest && newest.transaction === transaction && newest.at.getTime() >= writtenAt) return
  const unfinished = join(folderOf(dataDir), 'unfinished')
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  try {
    await store.copyTo(unfinished)
    const copy = join(unfinished, dataFile)
    const found = examineFile(copy)
    if (found.kind !== 'whole') throw new Error(found.kind === 'broken' ? found.reason : 'it came out empty')
    flushFile(copy)
    const mark = isClean(found) ? '' : '-harmed'
    renameSync(copy, join(folderOf(dataDir), `${now.toISOString().replaceAll(':', '-')}-${transaction}${mark}.mdb`))
    flushFolder(folderOf(dataDir))
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  forgetOld(dataDir)
}

/** The last clean copy stays, however many came after it. */
function forgetOld(dataDir: string): void {
  const copies = listKeptCopies(dataDir)
  const lastClean = copies.find((copy) => copy.isClean)
  for (const copy of copies.slice(howMany)) if (copy !== lastClean) rmSync(copy.path)
}

/** All copies go but the newest, where that one can be read: answers whether nobody finds anything in older ones any more. */
export function forgetAllButNewest(dataDir: string): boolean {
  const [newest, ...older] = listKeptCopies(dataDir)
  if (!newest?.isClean) return false
  for (const { path } of older) rmSync(path)
  return true
}

/** The newest copy in which everything can be read. */
export const findSoundCopy = (dataDir: string): KeptCopy | null =>
  listKeptCopies(dataDir).find(({ path }) => isClean(examineFile(path))) ?? null

export const isClean = (found: Examination) =>
  found.kind === 'whole' && found.harms.every(({ kind }) => kind === 'mended')

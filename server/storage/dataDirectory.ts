import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { limits } from '#shared/limits.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { forgetRemovals, hasRemovals, markRemoval, writeAnew } from './clearing.ts'
import { lockDirectory } from './directoryLock.ts'
import { examineFile } from './examination/examine.ts'
import { flushFolder } from './flushFile.ts'
import { type CopyableStore, findSoundCopy, forgetAllButNewest, keepCopy, listKeptCopies } from './keptCopies.ts'
import {
  brokenSentence,
  copyFailedSentence,
  harmSentences,
  notClearedSentence,
  otherFormatSentence,
} from './operatorSentences.ts'
import { restoreDocuments, restoreWhole } from './restore.ts'
import type { Store } from './store.ts'
import { dataFile } from './tables.ts'

type Options = {
  readonly dataDir: string
  readonly openStore: (options: { readonly dataDir: string }) => CopyableStore
  /** Where something is damaged, take it from the newest kept copy that is sound; otherwise change nothing. */
  readonly restoreKept: boolean
  /** For what the operator should know while it runs. */
  readonly report: (sentence: string) => void
}

export type DataDirectory = {
  /** Its `close` keeps a last copy and lets the next process in. */
  readonly store: Store
  /** What the operator should know now, in sentences. */
  readonly notices: readonly string[]
}

/**
 * Opens a folder with workshops for this process alone. What lies there is examined first: damage is said in a sentence,
 * which is the failure where nothing can be served, and never shows as a board that is empty or older than it was.
 */
export async function openDataDirectory({
  dataDir,
  openStore,
  restoreKept,
  report,
}: Options): Promise<Result<DataDirectory, string>> {
  mkdirSync(dataDir, { recursive: true })
  const lock = await lockDirectory(dataDir)
  if (!lock.ok) return lock
  const unlock = lock.value
  const prepared = await prepare(dataDir, restoreKept)
  if (!prepared.ok) {
    await unlock()
    return prepared
  }
  forgetReaders(dataDir)
  const isWrittenAnew =
    hasRemovals(dataDir) && prepared.value.length === 0 && (await clearFile(dataDir, openStore, report))
  const store = openStore({ dataDir })
  flushFolder(dataDir)
  const copying = keepCopies(dataDir, store, report)
  let isRemovedSince = false
  const firstCopy = isWrittenAnew
    ? copying.afterRemoval().then((isDone) => isDone && !isRemovedSince && forgetRemovals(dataDir))
    : copying.now()
  if (listKeptCopies(dataDir).length === 0) await firstCopy
  const close = async () => {
    await copying.end()
    await store.close()
    await unlock()
  }
  const remove: Store['remove'] = async (workshopId) => {
    isRemovedSince = true
    markRemoval(dataDir)
    await store.remove(workshopId)
    void copying.afterRemoval()
  }
  return success({ store: { ...store, remove, close }, notices: prepared.value })
}

/** lmdb's list of who is reading: this process is the only one, so whatever stands in it is of dead ones. */
const forgetReaders = (dataDir: string) => rmSync(join(dataDir, 'lock.mdb'), { force: true })

/** What could not be done now is done at the next start. */
async function clearFile(
  dataDir: string,
  openStore: Options['openStore'],
  report: Options['report'],
): Promise<boolean> {
  try {
    return await writeAnew(dataDir, openStore)
  } catch (error) {
    report(notClearedSentence(error instanceof Error ? error.message : String(error)))
    return false
  } finally {
    forgetReaders(dataDir)
  }
}

/** Examines, and restores where that was asked for; gives notices. */
async function prepare(dataDir: string, restoreKept: boolean): Promise<Result<readonly string[], string>> {
  const path = join(dataDir, dataFile)
  const found = examineFile(path)
  switch (found.kind) {
    case 'otherFormat':
      return failure(otherFormatSentence(dataDir, found.format))
    case 'empty':
      // A copy is kept before the first board is served, so that without one nothing was ever written.
      return listKeptCopies(dataDir).length === 0
        ? success([])
        : unusable(dataDir, restoreKept, 'it is missing or empty')
    case 'broken':
      return unusable(dataDir, restoreKept, found.reason)
    case 'whole': {
      const copy = found.harms.some(({ kind }) => kind !== 'mended') ? findSoundCopy(dataDir) : null
      if (!restoreKept || !copy) return success(harmSentences(found.harms, copy, restoreKept))
      return success(await restoreDocuments(dataDir, found.harms, copy))
    }
  }
}

function unusable(dataDir: string, restoreKept: boolean, reason: string): Result<readonly string[], string> {
  const copy = findSoundCopy(dataDir)
  if (!restoreKept || !copy) return failure(brokenSentence(dataDir, reason, copy))
  return success([restoreWhole(dataDir, copy, new Date())])
}

/** Keeps a copy now and then, one at a time. */
function keepCopies(dataDir: string, store: CopyableStore, report: (sentence: string) => void) {
  let running: Promise<unknown> = Promise.resolve()
  const now = (): Promise<boolean> => {
    const copied = running.then(async () => {
      try {
        await keepCopy(dataDir, store, new Date())
        return true
      } catch (error) {
        report(copyFailedSentence(error instanceof Error ? error.message : String(error)))
        return false
      }
    })
    running = copied
    return copied
  }
  const timer = setInterval(now, limits.keepCopyEveryMs)
  timer.unref()
  return {
    now,
    /** Nothing of what was removed stays in a copy. Answers whether that is so. */
    afterRemoval: async (): Promise<boolean> => (await now()) && forgetAllButNewest(dataDir),
    end: () => {
      clearInterval(timer)
      return now()
    },
  }
}

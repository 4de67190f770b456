import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { examineFile } from './examination/examine.ts'
import { flushFile, flushFolder } from './flushFile.ts'
import { type CopyableStore, isClean } from './keptCopies.ts'
import { dataFile } from './tables.ts'

// Rows that were removed stay readable in pages of the file that nothing uses yet, and in the copies that were kept before.

/** Says, before a workshop is removed, that there is something to clear; it stays until all of it is cleared. */
export function markRemoval(dataDir: string): void {
  writeFileSync(markOf(dataDir), '')
  flushFolder(dataDir)
}

export const hasRemovals = (dataDir: string): boolean => existsSync(markOf(dataDir))

export function forgetRemovals(dataDir: string): void {
  rmSync(markOf(dataDir), { force: true })
  flushFolder(dataDir)
}

/**
 * Writes the file anew with nothing in it but what can be read, and puts it in the place of the old one; to be called while
 * no store is open. Answers whether it did: a copy that isn't sound takes nobody's place.
 */
export async function writeAnew(
  dataDir: string,
  openStore: (options: { readonly dataDir: string }) => CopyableStore,
): Promise<boolean> {
  const folder = join(dataDir, 'written-anew')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  try {
    const store = openStore({ dataDir })
    await store.copyTo(folder).finally(store.close)
    const fresh = join(folder, dataFile)
    if (!isClean(examineFile(fresh))) return false
    flushFile(fresh)
    renameSync(fresh, join(dataDir, dataFile))
    flushFolder(dataDir)
    return true
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const markOf = (dataDir: string) => join(dataDir, 'removed')

import { closeSync, copyFileSync, existsSync, openSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Harm } from './examination/documents.ts'
import { openPages } from './examination/pageFile.ts'
import { walkTables } from './examination/pageTrees.ts'
import { flushFile, flushFolder } from './flushFile.ts'
import type { KeptCopy } from './keptCopies.ts'
import { restoredDocumentsSentences, restoredWholeSentence } from './operatorSentences.ts'
import { unsealed } from './sealed.ts'
import {
  allOf,
  dataFile,
  everyKey,
  fromKeyBytes,
  openTables,
  partsOfKey,
  placeOf,
  type TableName,
  type Tables,
} from './tables.ts'

/** Puts a kept copy in the place of a file that can't be used; that one is set aside, never deleted. */
export function restoreWhole(dataDir: string, copy: KeptCopy, now: Date): string {
  const path = join(dataDir, dataFile)
  const aside = setAsideAs(dataDir, now)
  const fresh = `${path}.restored`
  copyFileSync(copy.path, fresh)
  flushFile(fresh)
  if (existsSync(path)) renameSync(path, aside)
  renameSync(fresh, path)
  flushFolder(dataDir)
  return restoredWholeSentence(copy, aside)
}

/**
 * Takes what can't be read from a kept copy, in one transaction; everything else stays as it is. The file as it was is set
 * aside first.
 */
export async function restoreDocuments(
  dataDir: string,
  harms: readonly Harm[],
  copy: KeptCopy,
): Promise<readonly string[]> {
  const aside = setAsideAs(dataDir, new Date())
  copyFileSync(join(dataDir, dataFile), aside)
  flushFile(aside)
  const lost = harms.filter(({ kind }) => kind === 'unreadable').map(({ document }) => document)
  const rows = rowsOf(copy.path, new Set(lost))
  const found = new Set(rows.filter(({ table }) => table === 'heads').map(({ key }) => key))
  const restored = lost.filter((document) => found.has(document))
  const tables = openTables(dataDir)
  await tables.root.transaction(() => {
    for (const document of restored) {
      tables.heads.remove(document)
      for (const name of logTables) for (const key of tables[name].keys(allOf(document))) tables[name].remove(key)
    }
    const documents = new Set(tables.heads.keys(everyKey))
    removeStrays(tables, (document) => !documents.has(document))
    for (const { table, key, content } of rows) {
      const isBeside = isOneOf(besideTables, table)
      const isWanted = isBeside ? documents.has(partsOfKey(key).document) && !tables[table].isSound(key) : true
      if (isWanted) tables[table].put(key, content)
    }
  })
  await tables.root.close()
  const gone = lost.filter((document) => !found.has(document) && document.includes('/'))
  return restoredDocumentsSentences(restored, gone, copy, aside)
}

const logTables = ['updates', 'snapshots'] as const
const besideTables = ['owners', 'versions', 'versionStates'] as const
const isOneOf = (names: readonly string[], name: string) => names.includes(name)

/** Rows that can't be read beside the documents, and of names that no document has: a key was damaged. */
function removeStrays(tables: Tables, isUnknown: (document: string) => boolean): void {
  for (const name of [...logTables, ...besideTables])
    for (const key of tables[name].keys(everyKey)) {
      const isStray = isOneOf(besideTables, name) || isUnknown(partsOfKey(key).document)
      if (isStray && !tables[name].isSound(key)) tables[name].remove(key)
    }
}

type Row = { readonly table: TableName; readonly key: string; readonly content: Uint8Array }

/** Of a copy that was examined: the logs of these documents, and everything beside the documents. */
function rowsOf(path: string, documents: ReadonlySet<string>): readonly Row[] {
  const file = openSync(path, 'r')
  const rows: Row[] = []
  try {
    walkTables(openPages(file), (name, bytes, value) => {
      const table = name as TableName
      const key = fromKeyBytes(bytes)
      const isWanted = isOneOf(besideTables, table) || documents.has(partsOfKey(key).document)
      const content = isWanted ? unsealed(value, placeOf(table, key)) : null
      if (content) rows.push({ table, key, content })
    })
  } finally {
    closeSync(file)
  }
  return rows
}

const setAsideAs = (dataDir: string, now: Date) =>
  join(dataDir, `damaged-${now.toISOString().replaceAll(':', '-')}.mdb`)

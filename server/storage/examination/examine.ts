import { closeSync, existsSync, openSync, statSync } from 'node:fs'
import { unsealed } from '#server/storage/sealed.ts'
import { fromJson, fromKeyBytes, placeOf, storeFormat, type TableName, tableNames } from '#server/storage/tables.ts'
import { examineDocuments, type Harm } from './documents.ts'
import { openPages } from './pageFile.ts'
import { walkTables } from './pageTrees.ts'

export type Examination =
  /** Nothing was ever written. */
  | { readonly kind: 'empty' }
  /** Every page is in its place. Documents that can't be read all the same are named. */
  | { readonly kind: 'whole'; readonly transaction: number; readonly harms: readonly Harm[] }
  | { readonly kind: 'otherFormat'; readonly format: unknown }
  /** lmdb must not open it. */
  | { readonly kind: 'broken'; readonly reason: string }

/** Reads a store's whole file, without lmdb and without changing anything: about 5 ms for each megabyte. */
export function examineFile(path: string): Examination {
  if (!existsSync(path) || statSync(path).size === 0) return { kind: 'empty' }
  let file: number | null = null
  try {
    file = openSync(path, 'r')
    return examineOpened(file)
  } catch (error) {
    return { kind: 'broken', reason: error instanceof Error ? error.message : String(error) }
  } finally {
    if (file !== null) closeSync(file)
  }
}

function examineOpened(file: number): Examination {
  const pages = openPages(file)
  const documents = examineDocuments()
  let format: unknown = null
  let rows = 0
  const names = walkTables(pages, (table, bytes, value) => {
    const key = fromKeyBytes(bytes)
    if (!isTableName(table)) throw new Error(`there is a table that no store has: ${table}`)
    rows += 1
    if (table === 'about') format = readFormat(key, value)
    else documents.take(table, key, value)
  })
  // A server that ends in its very first moment leaves a store without tables.
  if (rows === 0) return { kind: 'empty' }
  if (format !== storeFormat) return { kind: 'otherFormat', format }
  const missing = tableNames.filter((name) => !names.includes(name))
  if (missing.length > 0) throw new Error(`there is no table ${missing.join(', ')}`)
  return { kind: 'whole', transaction: pages.meta.transaction, harms: documents.harms() }
}

const isTableName = (name: string): name is TableName => (tableNames as readonly string[]).includes(name)

function readFormat(key: string, value: Uint8Array): unknown {
  const content = unsealed(value, placeOf('about', key))
  if (!content) throw new Error('what says which store this is can not be read')
  return fromJson<unknown>(content)
}

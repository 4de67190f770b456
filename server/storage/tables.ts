import { type Database, open, type RootDatabase } from 'lmdb'
import { sealed, unsealed } from './sealed.ts'
import type { DocumentName } from './store.ts'

/** Raised whenever what lies in the tables changes its meaning. */
export const storeFormat = 1

export const tableNames = ['about', 'heads', 'updates', 'snapshots', 'owners', 'versions', 'versionStates'] as const
export type TableName = (typeof tableNames)[number]

/** One table: every value sealed with the key it belongs to. Inside a transaction, writes belong to it. */
export type Table = {
  /** `null` where there is none; throws where it can't be read. */
  readonly get: (key: string) => Uint8Array | null
  readonly put: (key: string, value: Uint8Array) => void
  readonly remove: (key: string) => void
  /** In the order of their bytes, `end` not included. */
  readonly keys: (range: KeyRange) => readonly string[]
  /** Whether a value is there and sound. */
  readonly isSound: (key: string) => boolean
}

type KeyRange = { readonly start: string; readonly end: string }

export type Tables = { readonly root: RootDatabase } & Readonly<Record<TableName, Table>>

/** The file that lmdb keeps everything in, inside the data directory. */
export const dataFile = 'data.mdb'

export function openTables(path: string): Tables {
  const root = open({
    path,
    maxDbs: tableNames.length,
    // A transaction then resolves only after its pages were flushed and its root was written through to the disk.
    overlappingSync: false,
    // Otherwise a commit that fails also rejects a promise that nobody holds, which ends the process.
    eventTurnBatching: false,
  })
  const tables = tableNames.map((name) => [name, openTable(root, name)] as const)
  return { root, ...(Object.fromEntries(tables) as Record<TableName, Table>) }
}

function openTable(root: RootDatabase, name: TableName): Table {
  const rows: Database<Uint8Array, Uint8Array> = root.openDB({ name, encoding: 'binary', keyEncoding: 'binary' })
  return {
    get: (key) => {
      const found = rows.get(toKeyBytes(key))
      if (found === undefined) return null
      const value = unsealed(found, placeOf(name, key))
      if (!value) throw new Error(`${placeOf(name, key)} is damaged`)
      return value
    },
    put: (key, value) => {
      rows.putSync(toKeyBytes(key), sealed(value, placeOf(name, key)))
    },
    remove: (key) => {
      rows.removeSync(toKeyBytes(key))
    },
    keys: ({ start, end }) => [...rows.getKeys({ start: toKeyBytes(start), end: toKeyBytes(end) })].map(fromKeyBytes),
    isSound: (key) => unsealed(rows.get(toKeyBytes(key)) ?? new Uint8Array(), placeOf(name, key)) !== null,
  }
}

/** One character a byte, there and back also where the bytes are damaged; what is written are letters, digits and signs. */
const toKeyBytes = (key: string): Buffer => Buffer.from(key, 'latin1')
export const fromKeyBytes = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

export const placeOf = (table: TableName, key: string): string => `${table} ${key}`

const numberDigits = 16

/** Rows of a document lie together, its numbers in their order: names hold no `#`, and `$` is the next character. */
export const numberedKey = (document: DocumentName, number: number): string =>
  `${document}#${String(number).padStart(numberDigits, '0')}`
export const namedKey = (document: DocumentName, id: string): string => `${document}#${id}`
export const allOf = (document: DocumentName): KeyRange => ({ start: `${document}#`, end: `${document}$` })
/** `0` follows `/`. */
export const allUnder = (workshopId: string): KeyRange => ({ start: `${workshopId}/`, end: `${workshopId}0` })
export const everyKey: KeyRange = { start: '\u0000', end: '\u00ff\u00ff' }

/** The two parts of a key; `rest` is a number or an id. */
export function partsOfKey(key: string): { readonly document: DocumentName; readonly rest: string } {
  const [document = '', rest = ''] = key.split('#')
  return { document, rest }
}
export const numberOfKey = (key: string): number => Number(partsOfKey(key).rest)

export const toJson = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))
export const fromJson = <Value>(bytes: Uint8Array): Value => JSON.parse(Buffer.from(bytes).toString())

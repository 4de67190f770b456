import { fstatSync, readSync } from 'node:fs'

/**
 * The pages of an lmdb file (LMDB 0.9.90, data version 2), read as plain bytes: lmdb itself maps the file into memory and
 * trusts it, so that a flipped bit or a missing end can kill the process. Everything here throws where it doesn't fit.
 * Layout: `mdb.c` of LMDB, structures `MDB_page`, `MDB_meta`, `MDB_db` and `MDB_node`; numbers are little-endian.
 */
export type PageFile = {
  readonly pageBytes: number
  readonly meta: Meta
  /** Pages `number` up to `number + count`, checked to be where they belong. */
  readonly read: (number: number, count?: number) => Buffer
}

export type Meta = {
  /** Rises by one with each transaction. */
  readonly transaction: number
  readonly lastPage: number
  readonly free: Tree
  readonly main: Tree
}

/** What is noted of a tree where it is mentioned; all of it is counted again. */
export type Tree = {
  readonly flags: number
  readonly depth: number
  readonly branches: number
  readonly leaves: number
  readonly overflows: number
  readonly entries: number
  /** `null` where the tree is empty. */
  readonly root: number | null
}

export const pageHeaderBytes = 24
export const pageKinds = { branch: 0x01, leaf: 0x02, overflow: 0x04, meta: 0x08 } as const
export const treeBytes = 48

const magic = 0xbeefc0de
const dataVersion = 2
const metaBytes = 160
const noPage = 0xffff_ffff_ffff_ffffn

export function openPages(file: number): PageFile {
  const first = readMeta(readExactly(file, 0, metaBytes), 0)
  const second = readMeta(readExactly(file, first.pageBytes, metaBytes), 1)
  if (first.pageBytes !== second.pageBytes) throw new Error('the two roots name different page sizes')
  const [older, newer] = first.meta.transaction < second.meta.transaction ? [first, second] : [second, first]
  // A root is written over the older of the two, and a copy has one root only: were it any other, a transaction that was
  // confirmed would be missing.
  const follows = newer.meta.transaction === older.meta.transaction + 1
  const isFirst = older.meta.transaction === 0 && older.meta.main.root === null
  const isInPlace = newer.page === newer.meta.transaction % 2
  if (!(isInPlace && (follows || isFirst)) && newer.meta.transaction > 0)
    throw new Error(`the roots of transactions ${first.meta.transaction} and ${second.meta.transaction} don't follow`)

  const { pageBytes, meta } = newer
  return {
    pageBytes,
    meta,
    read: (number, count = 1) => {
      if (number < 2 || number + count - 1 > meta.lastPage) throw new Error(`there is no page ${number}`)
      const bytes = readExactly(file, number * pageBytes, count * pageBytes)
      if (numberAt(bytes, 0) !== number) throw new Error(`page ${number} says that it is another`)
      if (numberAt(bytes, 8) > meta.transaction) throw new Error(`page ${number} is of a transaction yet to come`)
      return bytes
    },
  }
}

type FoundMeta = { readonly page: number; readonly pageBytes: number; readonly meta: Meta }

function readMeta(bytes: Buffer, page: number): FoundMeta {
  const at = pageHeaderBytes
  const isSane =
    numberAt(bytes, 0) === page &&
    bytes.readUInt16LE(18) === pageKinds.meta &&
    bytes.readUInt32LE(at) === magic &&
    bytes.readUInt32LE(at + 4) === dataVersion
  if (!isSane) throw new Error(`root ${page} can't be read`)
  const pageBytes = bytes.readUInt32LE(at + 24)
  if (![4096, 8192, 16_384, 32_768, 65_536].includes(pageBytes)) throw new Error(`root ${page} names no page size`)
  const free = readTree(bytes, at + 24)
  const main = readTree(bytes, at + 24 + treeBytes)
  const lastPage = numberAt(bytes, at + 120)
  return { page, pageBytes, meta: { transaction: numberAt(bytes, at + 128), lastPage, free, main } }
}

export function readTree(bytes: Buffer, at: number): Tree {
  return {
    flags: bytes.readUInt16LE(at + 4),
    depth: bytes.readUInt16LE(at + 6),
    branches: numberAt(bytes, at + 8),
    leaves: numberAt(bytes, at + 16),
    overflows: numberAt(bytes, at + 24),
    entries: numberAt(bytes, at + 32),
    root: bytes.readBigUInt64LE(at + 40) === noPage ? null : numberAt(bytes, at + 40),
  }
}

export function numberAt(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at)
  if (value > Number.MAX_SAFE_INTEGER) throw new Error(`${value} is no number of anything`)
  return Number(value)
}

function readExactly(file: number, at: number, length: number): Buffer {
  if (at + length > fstatSync(file).size) throw new Error(`the file ends before its byte ${at + length}`)
  const bytes = Buffer.alloc(length)
  if (readSync(file, bytes, 0, length, at) < length) throw new Error(`byte ${at} and what follows can't be read`)
  return bytes
}

import * as v from 'valibot'
import { idPattern } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { isTooDeep } from '#shared/protocol/nesting.ts'
import type { RefusalValues } from '#shared/protocol/refusals.ts'
import { type CollectionIn, collections, collectionsOf } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { wholeCharacters } from '#shared/text/wholeCharacters.ts'
import { workshopFormat, workshopFormatVersion } from './workshopFile.ts'

/** `path` leads to what is wrong, `board.keyResults.<id>.target`; the sentence is `report.importFailures.<reason>`. */
export type ImportFailure = RefusalValues<'import_refused'>

type Read<Value> = Result<Value, ImportFailure>

/**
 * Reads a `workshop.json` that may come from a stranger. Unknown collections and fields are left out, names of
 * JavaScript's own (`__proto__`, `constructor`) are ignored, and one wrong record refuses the whole file: a workshop is
 * never half imported.
 */
export function importWorkshop(text: string): Read<BoardSnapshot> {
  if (text.length > limits.maxImportBytes) return failure({ reason: 'tooLarge', path: '' })
  const file = parseJson(text)
  if (file === undefined) return failure({ reason: 'notJson', path: '' })
  if (!isObject(file) || own(file, 'format') !== workshopFormat)
    return failure({ reason: 'notOffsite', path: 'format' })
  const version = own(file, 'version')
  if (typeof version === 'number' && version > workshopFormatVersion) {
    return failure({ reason: 'newerVersion', path: 'version' })
  }
  const board = own(file, 'board')
  if (version !== workshopFormatVersion || !isObject(board)) return failure({ reason: 'notOffsite', path: 'board' })

  const read: { [name: string]: unknown } = {}
  for (const name of collectionsOf.board) {
    const collection = readCollection(name, own(board, name))
    if (!collection.ok) return collection
    read[name] = collection.value
  }
  return success(read as unknown as BoardSnapshot)
}

function readCollection(name: CollectionIn<'board'>, plain: unknown): Read<unknown> {
  const path = `board.${name}`
  const { shape } = collections[name]
  if (plain === undefined) return success(shape === 'single' ? null : new Map())
  if (!isObject(plain)) return failure({ reason: 'invalidRecord', path })
  if (shape === 'single') return readRecord(name, plain, path)

  const entries = Object.entries(plain).filter(([id]) => !reservedNames.has(id))
  if (entries.length > mostRecords(name)) return failure({ reason: 'tooMany', path })
  const records = new Map<string, unknown>()
  for (const [id, value] of entries) {
    if (!(shape === 'records' ? idPattern : valueKeyPattern).test(id))
      return failure({ reason: 'invalidId', path: `${path}.${shown(id)}` })
    const record = readRecord(name, value, `${path}.${shown(id)}`)
    if (!record.ok) return record
    if ('removed' in record.value && record.value.removed === true) continue
    records.set(id, shape === 'records' ? { ...record.value, id } : record.value)
  }
  return success(records)
}

function readRecord(name: CollectionIn<'board'>, plain: unknown, path: string): Read<object> {
  const parsed = v.safeParse(collections[name].schema, plain, { abortEarly: true })
  if (!parsed.success) {
    const [issue] = parsed.issues
    const inside = v.getDotPath(issue)
    return failure({ reason: 'invalidRecord', path: inside ? `${path}.${shown(inside)}` : path })
  }
  for (const field of collections[name].prose) {
    const text = own(parsed.output, field)
    if (typeof text === 'string' && text.length > limits.importedProseLength) {
      return failure({ reason: 'textTooLong', path: `${path}.${field}` })
    }
  }
  return success(parsed.output)
}

function mostRecords(name: CollectionIn<'board'>): number {
  if (name === 'units' || name === 'progress') return limits.unitsPerWorkshop
  if (name === 'roster') return limits.participantsPerWorkshop
  if (name === 'drivers') return limits.driversPerWorkshop
  if (name === 'stickies') return limits.unitsPerWorkshop * limits.stickiesPerUnit
  return limits.recordsPerCollection
}

/** Values stand under a record's id, or under the number of a ballot's round. */
const valueKeyPattern = /^[A-Za-z0-9_-]{1,40}$/

/** Valibot leaves them out inside records; here they would be taken for ids. */
const reservedNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf'])

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const own = (value: object, name: string): unknown => Object.getOwnPropertyDescriptor(value, name)?.value
/** A stranger's key in an error message stays short. */
const shown = (key: string): string => (key.length > 80 ? `${key.slice(0, 80)}…` : key)

/** `undefined` for what isn't JSON, or nothing but brackets; a byte order mark at the front is forgiven. */
function parseJson(text: string): unknown {
  if (isTooDeep(text)) return undefined
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''), (_, value: unknown) =>
      typeof value === 'string' ? wholeCharacters(value) : value,
    )
  } catch {
    return undefined
  }
}

import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { sha256Hex } from './hash.ts'

/** What a signature stands for. Comments, check-ins and the order things are shown in are not part of it. */
const signedCollections = [
  'priorities',
  'targets',
  'drivers',
  'objectives',
  'keyResults',
  'links',
  'dependencies',
] as const

export type SignedContent = Pick<BoardSnapshot, (typeof signedCollections)[number] | 'vision'>

/** SHA-256 (64 hex digits) of what is signed: the same state has the same hash, in whatever order it came about. */
export function contentHash(board: SignedContent): string {
  const records = signedCollections.map((name) => [
    name,
    [...board[name].values()].map(signedFields).sort((one, other) => (one.id < other.id ? -1 : 1)),
  ])
  const content = { ...Object.fromEntries(records), vision: board.vision?.statement ?? '' }
  return sha256Hex(canonicalJson(content))
}

const shortHashLength = 12

/** The beginning of a hash, as it stands in a footer. */
export const shortHash = (hash: string): string => hash.slice(0, shortHashLength)

function signedFields<Entry extends { readonly id: string; readonly order?: string; readonly removed?: unknown }>(
  entry: Entry,
) {
  const { order: _order, removed: _removed, ...fields } = entry
  return fields
}

/** JSON with the keys of every object sorted; what is undefined is left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join()}}`
}

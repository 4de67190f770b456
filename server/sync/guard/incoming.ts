import * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import { failure, type Result, success } from '#shared/result.ts'
import type { RefusalCode } from './refusals.ts'

export type Range = { readonly clock: number; readonly length: number }

/** An update as it was decoded: per client id its structs without a gap, and what it deletes, sorted and merged. */
export type IncomingUpdate = {
  readonly structs: ReadonlyMap<number, readonly (Y.Item | Y.GC)[]>
  readonly deletes: ReadonlyMap<number, readonly Range[]>
}

/** Beyond this a clock is no honest count of characters any more. */
const maxClock = 2 ** 40

/**
 * Decodes an update of encoding V1. What the decoder of Yjs would take but no Yjs client writes (gaps, empty structs, two
 * sections of one client) is refused here: what is judged later is exactly what is applied.
 */
export function readIncoming(update: Uint8Array): Result<IncomingUpdate, RefusalCode | 'unready'> {
  if (update.length > limits.maxUpdateBytes) return failure('too_large')
  const decoded = decode(update)
  if (!decoded) return failure('malformed')
  if (decoded.structs.length > limits.structsPerUpdate) return failure('too_large')

  const structs = new Map<number, (Y.Item | Y.GC)[]>()
  let section: (Y.Item | Y.GC)[] = []
  let client = -1
  let next = 0
  for (const struct of decoded.structs) {
    // A client with a hole in its history says so with a Skip: it has to fetch the rest first.
    if (struct instanceof Y.Skip) return failure('unready')
    if (!(struct instanceof Y.Item) && !(struct instanceof Y.GC)) return failure('malformed')
    if (struct.id.client !== client) {
      client = struct.id.client
      if (structs.has(client)) return failure('malformed')
      section = []
      structs.set(client, section)
    } else if (struct.id.clock !== next) return failure('malformed')
    next = struct.id.clock + struct.length
    if (!(struct.length > 0) || next > maxClock) return failure('malformed')
    section.push(struct)
  }
  if (structs.size > limits.clientIdsPerUpdate) return failure('too_large')

  const deletes = new Map<number, readonly Range[]>()
  for (const [deletedClient, ranges] of decoded.ds.clients) {
    if (ranges.some(({ clock, len }) => !(len > 0) || clock + len > maxClock)) return failure('malformed')
    deletes.set(deletedClient, merged(ranges.map(({ clock, len }) => ({ clock, length: len }))))
  }
  return success({ structs, deletes })
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

/** Sorted, without overlaps: otherwise a small update could name the same structs a hundred thousand times. */
function merged(ranges: Range[]): readonly Range[] {
  const result: Range[] = []
  for (const range of ranges.sort((one, other) => one.clock - other.clock)) {
    const last = result.at(-1)
    if (last && range.clock <= last.clock + last.length) {
      const end = Math.max(last.clock + last.length, range.clock + range.length)
      result[result.length - 1] = { clock: last.clock, length: end - last.clock }
    } else result.push(range)
  }
  return result
}

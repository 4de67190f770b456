import * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { decodeUpdate } from './decoding.ts'
import { merged, type Range } from './ranges.ts'
import type { RefusalCode } from './refusals.ts'

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
  const decoding = decodeUpdate(update)
  if (!decoding.ok) return decoding
  const decoded = decoding.value

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

import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Range } from './ranges.ts'
import type { NewStruct, Settled } from './settling.ts'

/**
 * Writes a judged update anew: only what is new, each client once, effective deletes only, and what lands nowhere as an
 * empty stretch. The bytes that came in never reach a document, so nothing that was not judged can be hidden in them.
 */
export function encodeCanonical(settled: Settled, landsNowhere: (struct: Y.Item | Y.GC) => boolean): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const sections = new Map<number, NewStruct[]>()
  for (const fresh of settled.structs) {
    const { client } = fresh.struct.id
    const section = sections.get(client)
    if (section) section.push(fresh)
    else sections.set(client, [fresh])
  }
  encoding.writeVarUint(encoder.restEncoder, sections.size)
  // Higher ids first, as Yjs itself does: it makes integrating cheaper.
  for (const [client, section] of descending(sections)) {
    const first = section[0]
    if (!first) continue
    encoding.writeVarUint(encoder.restEncoder, section.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, first.struct.id.clock + first.known)
    for (const { struct, known } of section) {
      const written = landsNowhere(struct) ? new Y.GC(struct.id, struct.length) : struct
      written.write(encoder, known)
    }
  }
  writeDeletes(encoder, settled)
  return encoder.toUint8Array()
}

function writeDeletes(encoder: Y.UpdateEncoderV1, { deletedItems, deletedNew }: Settled): void {
  const deletes = new Map<number, Range[]>()
  const add = (client: number, range: Range) => {
    const ranges = deletes.get(client)
    if (ranges) ranges.push(range)
    else deletes.set(client, [range])
  }
  for (const { client, range } of deletedItems) add(client, range)
  for (const [client, ranges] of deletedNew) for (const range of ranges) add(client, range)
  encoding.writeVarUint(encoder.restEncoder, deletes.size)
  for (const [client, ranges] of descending(deletes)) {
    encoder.resetDsCurVal()
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, ranges.length)
    for (const { clock, length } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(length)
    }
  }
}

const descending = <Value>(map: ReadonlyMap<number, Value>): readonly (readonly [number, Value])[] =>
  [...map].sort(([one], [other]) => other - one)

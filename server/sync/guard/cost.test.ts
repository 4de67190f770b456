import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import { boardWithTheme, refused, verdictOn } from '#tests/support/guard/guardCases.ts'

const written = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write)
const varUints = (encoder: encoding.Encoder, ...numbers: readonly number[]) => {
  for (const number of numbers) encoding.writeVarUint(encoder, number)
}
const giant = 2 ** 31 - 1

describe('what costs more than it holds', () => {
  it.each<[string, Uint8Array]>([
    ['sections', written((encoder) => varUints(encoder, giant))],
    ['structs', written((encoder) => varUints(encoder, 1, giant, 5, 0))],
    ['values', written((encoder) => anyItem(encoder, giant))],
    ['deleting clients', written((encoder) => varUints(encoder, 0, giant))],
    ['deleted ranges', written((encoder) => varUints(encoder, 0, 1, 5, giant))],
    ['characters', written((encoder) => stringItem(encoder, giant))],
  ])('a few bytes that promise two thousand million %s are refused without making room for them', (_, update) => {
    expect(update.length).toBeLessThan(20)
    const before = process.memoryUsage()
    expect(verdictOn(boardWithTheme(), update)).toEqual(refused('malformed'))
    const after = process.memoryUsage()
    expect(after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers).toBeLessThan(32 * 1024 * 1024)
  })

  it.each<[string, Uint8Array]>([
    ['structs', written((encoder) => manyGcs(encoder, limits.structsPerUpdate + 1))],
    ['values', written((encoder) => manyValues(encoder, limits.valuesPerUpdate + 1))],
    ['deleting clients', written((encoder) => manyDeletes(encoder, limits.deletingClientsPerUpdate + 1, 1))],
    ['deleted ranges', written((encoder) => manyDeletes(encoder, 1, limits.deletedRangesPerUpdate + 1))],
    ['client ids', written((encoder) => manyClients(encoder, limits.clientIdsPerUpdate + 1))],
  ])('an update with more %s than anybody writes is too large', (_, update) => {
    expect(verdictOn(boardWithTheme(), update)).toEqual(refused('too_large'))
  })

  it('as many as are allowed are judged as what they are', () => {
    const structs = written((encoder) => manyGcs(encoder, limits.structsPerUpdate))
    expect(verdictOn(boardWithTheme(), structs).kind).toBe('accepted')
    const clients = written((encoder) => manyClients(encoder, limits.clientIdsPerUpdate))
    expect(verdictOn(boardWithTheme(), clients).kind).toBe('accepted')
    const deletes = written((encoder) => manyDeletes(encoder, 1, limits.deletedRangesPerUpdate))
    expect(verdictOn(boardWithTheme(), deletes).kind).toBe('unready')
  })

  it('twenty thousand levels end at the second', () => {
    const depth = Math.min(20_000, limits.structsPerUpdate)
    const nested = (levels: number) =>
      written((encoder) => {
        varUints(encoder, 1, levels, 5, 0)
        for (let level = 0; level < levels; level += 1) {
          encoding.writeUint8(encoder, 7 | 0x20)
          if (level === 0) {
            varUints(encoder, 1)
            encoding.writeVarString(encoder, 'themes')
          } else varUints(encoder, 0, 5, level - 1)
          encoding.writeVarString(encoder, `level${level}`)
          varUints(encoder, 1)
        }
        varUints(encoder, 0)
      })
    expect(verdictOn(boardWithTheme(), nested(1)).kind).toBe('refused')
    expect(verdictOn(boardWithTheme(), nested(depth))).toEqual(refused('malformed'))
  })

  it('a clock that no typing reaches is damage', () => {
    const long = written((encoder) => {
      varUints(encoder, 1, 1, 5, 0)
      encoding.writeUint8(encoder, 0)
      varUints(encoder, 2 ** 41, 0)
    })
    const far = written((encoder) => varUints(encoder, 0, 1, 5, 1, 2 ** 41, 1))
    for (const update of [long, far]) expect(verdictOn(boardWithTheme(), update)).toEqual(refused('malformed'))
  })

  it('a gap in a history is to be filled first', () => {
    const update = written((encoder) => {
      varUints(encoder, 1, 3, 5, 0)
      gc(encoder)
      encoding.writeUint8(encoder, 10)
      varUints(encoder, 3)
      gc(encoder)
      varUints(encoder, 0)
    })
    expect(verdictOn(boardWithTheme(), update)).toEqual({ kind: 'unready' })
  })

  it('the same delete said often counts once', () => {
    const doc = boardWithTheme()
    const item = doc.getMap('themes')._map.get('pricing0')
    const { client, clock } = item?.id ?? { client: 0, clock: 0 }
    const deleting = (times: number) =>
      written((encoder) => {
        varUints(encoder, 0, 1, client, times)
        for (let time = 0; time < times; time += 1) varUints(encoder, clock, 1)
      })
    const once = verdictOn(doc, deleting(1))
    expect(once.kind).toBe('accepted')
    expect(verdictOn(doc, deleting(40))).toEqual(once)
  })

  it('of what overlaps only the new part is applied', () => {
    const doc = boardWithTheme()
    const client = new Y.Doc()
    Y.applyUpdate(client, Y.encodeStateAsUpdate(doc))
    const before = Y.encodeStateVector(client)
    const text = (client.getMap('objectives').get('sales000') as Y.Map<Y.Text>).get('text') as Y.Text
    text.insert(0, 'abc')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(client, before))
    text.insert(3, 'def')
    const verdict = verdictOn(doc, Y.encodeStateAsUpdate(client, before))
    if (verdict.kind !== 'accepted') throw new Error(JSON.stringify(verdict))
    expect(Y.parseUpdateMeta(verdict.update).from.get(client.clientID)).toBe(3)
  })

  it('an update of encoding V2 is no update', () => {
    const verdict = verdictOn(boardWithTheme(), Y.encodeStateAsUpdateV2(boardWithTheme()))
    expect(verdict.kind).not.toBe('accepted')
  })
})

function header(encoder: encoding.Encoder, content: number, collection = 'themes'): void {
  varUints(encoder, 1, 1, 5, 0)
  encoding.writeUint8(encoder, content)
  varUints(encoder, 1)
  encoding.writeVarString(encoder, collection)
}

function anyItem(encoder: encoding.Encoder, count: number): void {
  header(encoder, 8)
  varUints(encoder, count)
}

function stringItem(encoder: encoding.Encoder, length: number): void {
  header(encoder, 4)
  varUints(encoder, length)
}

function manyValues(encoder: encoding.Encoder, count: number): void {
  anyItem(encoder, count)
  for (let number = 0; number < count; number += 1) encoding.writeAny(encoder, 1)
  varUints(encoder, 0)
}

function manyGcs(encoder: encoding.Encoder, count: number): void {
  varUints(encoder, 1, count, 5, 0)
  for (let number = 0; number < count; number += 1) gc(encoder)
  varUints(encoder, 0)
}

function manyClients(encoder: encoding.Encoder, count: number): void {
  varUints(encoder, count)
  for (let client = 1; client <= count; client += 1) {
    varUints(encoder, 1, client, 0)
    gc(encoder)
  }
  varUints(encoder, 0)
}

function manyDeletes(encoder: encoding.Encoder, clients: number, ranges: number): void {
  varUints(encoder, 0, clients)
  for (let client = 1; client <= clients; client += 1) {
    varUints(encoder, client, ranges)
    for (let range = 0; range < ranges; range += 1) varUints(encoder, range * 2, 1)
  }
}

function gc(encoder: encoding.Encoder): void {
  encoding.writeUint8(encoder, 0)
  varUints(encoder, 1)
}

import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { firstOneShotClientId } from '#shared/protocol/clientIds.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import { oddKeys, oddText, oddValue } from './oddValues.ts'

/** Whom a crafted update pretends to come from, and what it can name. */
export type Known = {
  readonly doc: Y.Doc
  readonly clientId: number
  readonly collections: readonly string[]
}

type Id = { readonly client: number; readonly clock: number }

/** An update put together struct by struct, as no library would: most of them mean something, few of them something good. */
export function craftUpdate(random: SeededRandom, known: Known): Uint8Array {
  if (random.next() < 0.5) return soundUpdate(random, known)
  const ids = idsIn(random, known)
  return encoding.encode((encoder) => {
    const sections = random.next() < 0.8 ? 1 : random.below(4)
    encoding.writeVarUint(encoder, random.next() < 0.02 ? sections + 1 + random.below(2 ** 31 - 8) : sections)
    for (let section = 0; section < sections; section += 1) writeSection(encoder, random, known, ids)
    writeDeletes(encoder, random, known, ids)
  })
}

/** One field or value in its proper form, so that what is asked is who may write it; written over whatever stands there. */
function soundUpdate(random: SeededRandom, { doc, clientId, collections }: Known): Uint8Array {
  const map = doc.getMap(random.pick(collections))
  const [key, item] = random.pick([['hostile00', undefined] as const, ...map._map])
  const record: unknown = item?.content instanceof Y.ContentType ? item.content.type : null
  const fields = record instanceof Y.Map ? [...record._map] : []
  const [field, standing] = fields[random.below(fields.length)] ?? [key, item]
  return encoding.encode((encoder) => {
    for (const number of [1, 1, clientId, Y.getState(doc.store, clientId)]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, standing ? 0x88 : 0x28)
    if (standing) writeId(encoder, standing.lastId)
    else {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, random.pick(collections))
      encoding.writeVarString(encoder, field)
    }
    encoding.writeVarUint(encoder, 1)
    encoding.writeAny(encoder, random.pick(['changed0', 'unitsales', 'unitdelivery', 'accepted', true, 3, null]))
    encoding.writeVarUint(encoder, 0)
  })
}

function writeSection(encoder: encoding.Encoder, random: SeededRandom, known: Known, ids: readonly Id[]): void {
  const client = someClient(random, known)
  const state = Y.getState(known.doc.store, client)
  const draw = random.next()
  const clock =
    draw < 0.8
      ? state
      : draw < 0.9
        ? Math.max(0, state - 1 - random.below(4))
        : draw < 0.97
          ? state + random.below(5)
          : random.below(2 ** 31)
  const count = random.next() < 0.97 ? 1 + random.below(5) : random.below(400)
  encoding.writeVarUint(encoder, random.next() < 0.02 ? random.below(2 ** 31) : count)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
  const own: Id[] = []
  for (let index = 0; index < count; index += 1) {
    writeStruct(encoder, random, known, random.next() < 0.5 && own.length > 0 ? own : ids)
    own.push({ client, clock: clock + index })
  }
}

function writeStruct(encoder: encoding.Encoder, random: SeededRandom, known: Known, ids: readonly Id[]): void {
  const draw = random.next()
  if (draw < 0.06) {
    encoding.writeUint8(encoder, draw < 0.03 ? 0 : 10)
    encoding.writeVarUint(encoder, random.below(4))
    return
  }
  const hasOrigin = random.next() < 0.4
  const hasRight = random.next() < 0.25
  const hasSub = random.next() < 0.8
  const content = random.next() < 0.6 ? random.pick([4, 7, 8]) : random.below(12)
  encoding.writeUint8(encoder, content | (hasOrigin ? 0x80 : 0) | (hasRight ? 0x40 : 0) | (hasSub ? 0x20 : 0))
  for (const isThere of [hasOrigin, hasRight]) if (isThere) writeId(encoder, random.pick(ids))
  if (!hasOrigin && !hasRight) {
    const isRoot = random.next() < 0.6
    encoding.writeVarUint(encoder, isRoot ? 1 : 0)
    if (isRoot)
      encoding.writeVarString(encoder, random.next() < 0.85 ? random.pick(known.collections) : random.pick(oddKeys))
    else writeId(encoder, random.pick(ids))
    if (hasSub) encoding.writeVarString(encoder, someKey(random, known))
  }
  writeContent(encoder, random, content)
}

function writeContent(encoder: encoding.Encoder, random: SeededRandom, content: number): void {
  const count = random.next() < 0.9 ? 1 : random.next() < 0.9 ? random.below(4) : random.below(2 ** 31)
  switch (content) {
    case 1:
      encoding.writeVarUint(encoder, count)
      break
    case 2:
      encoding.writeVarUint(encoder, count)
      encoding.writeVarString(encoder, random.pick(['undefined', '{"__proto__":1}', 'nonsense']))
      break
    case 3:
      encoding.writeVarUint8Array(encoder, new Uint8Array(random.below(8)))
      break
    case 4:
      encoding.writeVarString(encoder, oddText(random))
      break
    case 5:
      encoding.writeVarString(encoder, random.pick(['{"image":"x"}', 'null', '[']))
      break
    case 6:
      encoding.writeVarString(encoder, random.pick(['bold', '__proto__']))
      encoding.writeVarString(encoder, random.pick(['true', 'null', '{}']))
      break
    case 7: {
      const type = random.next() < 0.7 ? random.pick([1, 2]) : random.below(9)
      encoding.writeVarUint(encoder, type)
      if (type === 3 || type === 5) encoding.writeVarString(encoder, 'script')
      break
    }
    case 9:
      encoding.writeVarString(encoder, 'subdocument')
      encoding.writeAny(encoder, {})
      break
    default:
      encoding.writeVarUint(encoder, count)
      for (let index = 0; index < Math.min(count, 4); index += 1) encoding.writeAny(encoder, oddValue(random))
  }
}

function writeDeletes(encoder: encoding.Encoder, random: SeededRandom, known: Known, ids: readonly Id[]): void {
  const clients = random.next() < 0.6 ? 0 : 1 + random.below(3)
  encoding.writeVarUint(encoder, clients)
  for (let index = 0; index < clients; index += 1) {
    const { client, clock } = random.next() < 0.8 ? random.pick(ids) : { client: someClient(random, known), clock: 0 }
    const ranges = 1 + random.below(3)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges)
    for (let range = 0; range < ranges; range += 1) {
      encoding.writeVarUint(encoder, random.next() < 0.8 ? clock + range : random.below(40))
      encoding.writeVarUint(encoder, random.next() < 0.8 ? 1 + random.below(2) : random.below(2 ** 20))
    }
  }
}

function someClient(random: SeededRandom, { doc, clientId }: Known): number {
  const draw = random.next()
  if (draw < 0.7) return clientId
  const others = [...doc.store.clients.keys()]
  if (draw < 0.8 && others.length > 0) return random.pick(others)
  return draw < 0.9 ? firstOneShotClientId + random.below(2 ** 31) : random.below(2 ** 32)
}

function someKey(random: SeededRandom, { doc, collections }: Known): string {
  const draw = random.next()
  if (draw < 0.2) return random.pick(oddKeys)
  if (draw < 0.45) return `hostile${random.below(1_000_000)}`
  if (draw < 0.75)
    return random.pick(['text', 'unitId', 'order', 'removed', 'author', 'name', 'status', 'role', 'phase', 'nested'])
  const keys = [...doc.getMap(random.pick(collections)).keys()]
  return keys.length > 0 ? random.pick(keys) : 'hostile00'
}

/** Ids that are there, by far the most of them; and some that aren't. */
function idsIn(random: SeededRandom, { doc, clientId }: Known): readonly Id[] {
  const clients = [...doc.store.clients]
  const there = Array.from({ length: 24 }, () => {
    const [client, structs] = clients[random.below(clients.length)] ?? [clientId, []]
    const struct = structs[random.below(structs.length)]
    return { client, clock: struct ? struct.id.clock + random.below(struct.length) : 0 }
  })
  return [
    ...there,
    { client: clientId, clock: Y.getState(doc.store, clientId) },
    { client: random.below(2 ** 32), clock: 0 },
  ]
}

function writeId(encoder: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

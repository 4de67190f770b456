import * as Y from 'yjs'
import { failure, type Result, success } from '#shared/result.ts'
import type { IncomingUpdate } from './incoming.ts'
import type { Range } from './ranges.ts'

/** A struct of which at least the part after `known` is new to the document. */
export type NewStruct = { readonly struct: Y.Item | Y.GC; readonly known: number }

export type DeletedItem = { readonly item: Y.Item; readonly client: number; readonly range: Range }

/** What an update would change: the new structs in an order in which each can be integrated, and the effective deletes. */
export type Settled = {
  readonly structs: readonly NewStruct[]
  /** Items of the document that are not deleted yet. */
  readonly deletedItems: readonly DeletedItem[]
  /** Deletes of what the update itself brings. */
  readonly deletedNew: ReadonlyMap<number, readonly Range[]>
}

/**
 * Leaves out what the document has already: every reconnect repeats the whole delete set, and structs that crossed on the
 * wire. `unready` where something is missing that the update builds on, `malformed` where it builds on itself in a circle.
 */
export function settle(doc: Y.Doc, incoming: IncomingUpdate): Result<Settled, 'unready' | 'malformed'> {
  const sections = new Map<number, readonly NewStruct[]>()
  const ends = new Map<number, number>()
  for (const [client, structs] of incoming.structs) {
    const state = Y.getState(doc.store, client)
    const first = structs[0]
    if (first && first.id.clock > state) return failure('unready')
    const fresh = structs
      .filter((struct) => struct.id.clock + struct.length > state)
      .map((struct) => ({ struct, known: Math.max(0, state - struct.id.clock) }))
    const last = fresh.at(-1)
    if (!last) continue
    sections.set(client, fresh)
    ends.set(client, last.struct.id.clock + last.struct.length)
  }
  const structs = inOrder(doc, sections, ends)
  if (!structs.ok) return structs
  const deletes = settleDeletes(doc, incoming, ends)
  if (!deletes) return failure('unready')
  return success({ structs: structs.value, ...deletes })
}

/** The ids that Yjs looks up before it can integrate a struct. */
function dependenciesOf({ struct, known }: NewStruct): readonly Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  const parent: unknown = struct.parent
  const candidates = known > 0 ? [struct.rightOrigin] : [struct.origin, struct.rightOrigin, parent]
  return candidates.filter((candidate) => candidate instanceof Y.ID)
}

function inOrder(
  doc: Y.Doc,
  sections: ReadonlyMap<number, readonly NewStruct[]>,
  ends: ReadonlyMap<number, number>,
): Result<readonly NewStruct[], 'unready' | 'malformed'> {
  const order: NewStruct[] = []
  const states = new Map<number, number>()
  const stateOf = (client: number) => states.get(client) ?? Y.getState(doc.store, client)
  const positions = new Map<number, number>()
  /** Which sections wait until a client has reached a clock, those that wait longest first. */
  const waiting = new Map<number, Wait[]>()
  const ready = [...sections.keys()]
  let blocked = 0

  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const section = sections.get(client) ?? []
    let position = positions.get(client) ?? 0
    for (let next = section[position]; next; next = section[position]) {
      const missing = dependenciesOf(next).find((id) => id.clock >= stateOf(id.client))
      if (missing) {
        if (missing.clock >= (ends.get(missing.client) ?? 0)) return failure('unready')
        const queue = waiting.get(missing.client) ?? []
        waiting.set(missing.client, queue)
        wait(queue, { client, clock: missing.clock })
        blocked += 1
        break
      }
      order.push(next)
      states.set(client, next.struct.id.clock + next.struct.length)
      position += 1
    }
    positions.set(client, position)
    const queue = waiting.get(client) ?? []
    for (let next = queue.at(-1); next && next.clock < stateOf(client); next = queue.at(-1)) {
      queue.pop()
      blocked -= 1
      ready.push(next.client)
    }
  }
  return blocked > 0 ? failure('malformed') : success(order)
}

type Wait = { readonly client: number; readonly clock: number }

/** Puts it in its place by halving: a thousand sections may wait for one another at every struct. */
function wait(queue: Wait[], one: Wait): void {
  let low = 0
  let high = queue.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((queue[middle]?.clock ?? 0) > one.clock) low = middle + 1
    else high = middle
  }
  queue.splice(low, 0, one)
}

function settleDeletes(
  doc: Y.Doc,
  incoming: IncomingUpdate,
  ends: ReadonlyMap<number, number>,
): Pick<Settled, 'deletedItems' | 'deletedNew'> | null {
  const deletedItems: DeletedItem[] = []
  const deletedNew = new Map<number, readonly Range[]>()
  for (const [client, ranges] of incoming.deletes) {
    const state = Y.getState(doc.store, client)
    const end = ends.get(client) ?? state
    const last = ranges.at(-1)
    if (last && last.clock + last.length > end) return null
    for (const range of ranges) if (range.clock < state) deletedItems.push(...liveItems(doc, client, range, state))
    const fresh = ranges.flatMap((range) => {
      const clock = Math.max(range.clock, state)
      const length = range.clock + range.length - clock
      return length > 0 ? [{ clock, length }] : []
    })
    if (fresh.length > 0) deletedNew.set(client, fresh)
  }
  return { deletedItems, deletedNew }
}

function liveItems(doc: Y.Doc, client: number, range: Range, state: number): readonly DeletedItem[] {
  const structs = doc.store.clients.get(client) ?? []
  const end = Math.min(range.clock + range.length, state)
  const live: DeletedItem[] = []
  for (let index = Y.findIndexSS(structs, range.clock); index < structs.length; index += 1) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= end) break
    if (!(struct instanceof Y.Item) || struct.deleted) continue
    const clock = Math.max(struct.id.clock, range.clock)
    const length = Math.min(struct.id.clock + struct.length, end) - clock
    live.push({ item: struct, client, range: { clock, length } })
  }
  return live
}

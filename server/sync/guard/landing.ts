import * as Y from 'yjs'
import { failure, type Result, success } from '#shared/result.ts'
import type { Container, Containers, Place, Type } from './containers.ts'
import type { RefusalCode } from './refusals.ts'
import type { NewStruct, Settled } from './settling.ts'

/** Where one new item comes to lie. */
export type Landing = { readonly fresh: NewStruct; readonly item: Y.Item; readonly parent: Type; readonly place: Place }

/** Where one effective delete takes something away. */
export type Removal = { readonly item: Y.Item; readonly parent: Type; readonly place: Place; readonly length: number }

export type Landings = {
  readonly landings: readonly Landing[]
  readonly removals: readonly Removal[]
  /** Structs that Yjs drops because what they belong to is gone. */
  readonly landsNowhere: (struct: Y.Item | Y.GC) => boolean
}

/** A list (`sub` null) or the history of one key in which an item stands; `gone` where Yjs would keep only its length. */
type Spot = { readonly parent: Type; readonly sub: string | null; readonly content: Y.Item['content'] } | 'gone'

/**
 * Resolves every new struct and every effective delete to its collection and key. The wire names a parent only where there
 * is no neighbour, so neighbours are looked up in the document or among the structs that come with the update.
 */
export function resolveLandings(doc: Y.Doc, containers: Containers, settled: Settled): Result<Landings, RefusalCode> {
  const spots = new Map<Y.Item | Y.GC, Spot>()
  const lookUp = createLookUp(doc, settled, spots)
  const landings: Landing[] = []
  for (const fresh of settled.structs) {
    const spot = spotOf(fresh, lookUp, containers)
    if (!spot.ok) return spot
    spots.set(fresh.struct, spot.value)
    if (spot.value === 'gone' || !(fresh.struct instanceof Y.Item)) continue
    const { parent, sub } = spot.value
    const located = locate(containers, parent, sub)
    if (!located) return failure('malformed')
    const admitted = containers.admit(located.container, located.place, fresh.struct.content)
    if (!admitted.ok) return admitted
    landings.push({ fresh, item: fresh.struct, parent, place: located.place })
  }
  const removals: Removal[] = []
  for (const { item, range } of settled.deletedItems) {
    const parent: unknown = item.parent
    const located = parent instanceof Y.AbstractType ? locate(containers, parent, item.parentSub) : null
    if (!located || !(parent instanceof Y.AbstractType)) return failure('no_such_collection')
    removals.push({ item, parent, place: located.place, length: range.length })
  }
  return success({ landings, removals, landsNowhere: (struct) => spots.get(struct) === 'gone' })
}

function locate(
  containers: Containers,
  parent: Type,
  sub: string | null,
): { container: Container; place: Place } | null {
  const container = containers.at(parent)
  const place = container && containers.placeIn(container, sub)
  return place && { container, place }
}

/** Follows what Yjs does in `Item.getMissing`: the left neighbour's list, else the right one's, else the named parent. */
function spotOf(
  { struct, known }: NewStruct,
  lookUp: (id: Y.ID) => Spot,
  containers: Containers,
): Result<Spot, RefusalCode> {
  if (!(struct instanceof Y.Item)) return success('gone')
  const { content } = struct
  if (content instanceof Y.ContentDoc) return failure('malformed')
  // The part that is known stands to the left of the new one, wherever the wire says it belongs.
  const origin = known > 0 ? Y.createID(struct.id.client, struct.id.clock + known - 1) : struct.origin
  const left = origin && lookUp(origin)
  const right = struct.rightOrigin && lookUp(struct.rightOrigin)
  if (left === 'gone' || right === 'gone') return success('gone')
  const neighbour = left ?? right
  if (neighbour) {
    if (right && (right.parent !== neighbour.parent || right.sub !== neighbour.sub)) return failure('malformed')
    return success({ parent: neighbour.parent, sub: neighbour.sub, content })
  }
  const named: unknown = struct.parent
  if (typeof named === 'string') {
    const parent = containers.root(named)
    return parent ? success({ parent, sub: struct.parentSub, content }) : failure('no_such_collection')
  }
  if (!(named instanceof Y.ID)) return failure('malformed')
  const holder = lookUp(named)
  if (holder === 'gone' || holder.content instanceof Y.ContentDeleted) return success('gone')
  if (!(holder.content instanceof Y.ContentType)) return failure('malformed')
  return success({ parent: holder.content.type, sub: struct.parentSub, content })
}

function createLookUp(doc: Y.Doc, settled: Settled, spots: ReadonlyMap<Y.Item | Y.GC, Spot>): (id: Y.ID) => Spot {
  const sections = new Map<number, (Y.Item | Y.GC)[]>()
  for (const { struct } of settled.structs) {
    const section = sections.get(struct.id.client)
    if (section) section.push(struct)
    else sections.set(struct.id.client, [struct])
  }
  return (id) => {
    if (id.clock < Y.getState(doc.store, id.client)) {
      const struct: unknown = Y.getItem(doc.store, id)
      if (!(struct instanceof Y.Item)) return 'gone'
      const parent: unknown = struct.parent
      if (!(parent instanceof Y.AbstractType)) return 'gone'
      return { parent, sub: struct.parentSub, content: struct.content }
    }
    const section = sections.get(id.client) ?? []
    const struct = section[Y.findIndexSS(section, id.clock)]
    const spot = struct && spots.get(struct)
    if (!spot) throw new Error(`struct ${id.client}:${id.clock} was used before it was resolved`)
    return spot
  }
}

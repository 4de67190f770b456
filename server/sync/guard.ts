import * as Y from 'yjs'
import { refusalOf, type WriteContext } from '#shared/permissions.ts'
import { isOneShotClientId } from '#shared/protocol/clientIds.ts'
import type { DocumentRef } from '#shared/workshop/documents.ts'
import type { Actor } from '#shared/workshop/roles.ts'
import type { CollectionName } from '#shared/workshop/schema/collections.ts'
import { encodeCanonical } from './guard/canonical.ts'
import { createContainers, type Place } from './guard/containers.ts'
import { readIncoming } from './guard/incoming.ts'
import { type Landings, resolveLandings } from './guard/landing.ts'
import type { RefusalCode } from './guard/refusals.ts'
import { settle } from './guard/settling.ts'
import { sizeRefusalOf } from './guard/sizes.ts'

export type Case = {
  readonly document: DocumentRef
  readonly doc: Y.Doc
  readonly update: Uint8Array
  readonly actor: Actor
  readonly context: WriteContext
  /** Whose a Yjs client id is in this document, as far as the room knows. */
  readonly ownerOf: (clientId: number) => string | undefined
}

export type Verdict =
  /** The document has all of it already. */
  | { readonly kind: 'nothing' }
  /** Allowed; `update` is what to apply, and nothing else. */
  | { readonly kind: 'accepted'; readonly update: Uint8Array }
  /** It builds on something that the server has never seen. */
  | { readonly kind: 'unready' }
  /** Allowed, once these client ids are known to belong to the actor. */
  | { readonly kind: 'unclaimed'; readonly clientIds: readonly number[] }
  | { readonly kind: 'refused'; readonly code: RefusalCode }

const refused = (code: RefusalCode): Verdict => ({ kind: 'refused', code })

/** Judges an update against the document it would change, before it touches it. Changes nothing itself. */
export function judge({ document, doc, update, actor, context, ownerOf }: Case): Verdict {
  const incoming = readIncoming(update)
  if (!incoming.ok) return incoming.failure === 'unready' ? { kind: 'unready' } : refused(incoming.failure)
  const settled = settle(doc, incoming.value)
  if (!settled.ok) return settled.failure === 'unready' ? { kind: 'unready' } : refused(settled.failure)
  if (settled.value.structs.length === 0 && settled.value.deletedItems.length === 0) return { kind: 'nothing' }

  const clientIds = [...new Set(settled.value.structs.map(({ struct }) => struct.id.client))]
  if (clientIds.some((clientId) => !mayUse(doc, clientId, actor, ownerOf))) return refused('foreign_client_id')
  const landings = resolveLandings(doc, createContainers(doc, document.kind), settled.value)
  if (!landings.ok) return refused(landings.failure)
  const forbidden = permissionRefusalOf(document, doc, actor, context, landings.value)
  if (forbidden) return refused(forbidden)
  const tooBig = sizeRefusalOf(doc, document.kind, settled.value, landings.value)
  if (tooBig) return refused(tooBig)

  const unclaimed = clientIds.filter((clientId) => !isOneShotClientId(clientId) && ownerOf(clientId) === undefined)
  if (unclaimed.length > 0) return { kind: 'unclaimed', clientIds: unclaimed }
  return { kind: 'accepted', update: encodeCanonical(settled.value, landings.value.landsNowhere) }
}

/** A one-shot id is good for one update; any other belongs to whoever used it first. */
function mayUse(doc: Y.Doc, clientId: number, actor: Actor, ownerOf: Case['ownerOf']): boolean {
  if (isOneShotClientId(clientId)) return Y.getState(doc.store, clientId) === 0
  const owner = ownerOf(clientId)
  return owner === undefined || owner === actor.participantId
}

function permissionRefusalOf(
  document: DocumentRef,
  doc: Y.Doc,
  actor: Actor,
  context: WriteContext,
  landings: Landings,
): RefusalCode | null {
  for (const { collection, key, unitIds } of touchedRecords(doc, landings)) {
    const refusal = refusalOf(actor, context, { document, collection, key, unitIds: [...unitIds] })
    if (refusal) return refusal
  }
  return null
}

type TouchedRecord = { readonly collection: CollectionName; readonly key: string; readonly unitIds: Set<string> }

/** Every record that changes, with the units it belongs to before and after. */
function touchedRecords(doc: Y.Doc, { landings, removals }: Landings): readonly TouchedRecord[] {
  const touched = new Map<string, TouchedRecord>()
  const touch = ({ collection, key }: Place): TouchedRecord => {
    const name = `${collection}/${key}`
    const known = touched.get(name)
    if (known) return known
    const record = { collection, key, unitIds: new Set(unitOf(doc, collection, key)) }
    touched.set(name, record)
    return record
  }
  for (const { item, place } of landings) {
    const record = touch(place)
    if (place.field !== 'unitId' || !(item.content instanceof Y.ContentAny)) continue
    for (const value of item.content.arr) record.unitIds.add(asUnitId(value))
  }
  for (const { place } of removals) touch(place)
  return [...touched.values()]
}

function unitOf(doc: Y.Doc, collection: CollectionName, key: string): readonly string[] {
  const record = doc.getMap(collection).get(key)
  if (!(record instanceof Y.Map) || !record.has('unitId')) return []
  return [asUnitId(record.get('unitId'))]
}

/** What isn't a unit's id is nobody's unit, so that only those who aren't bound to one may write it. */
const asUnitId = (value: unknown): string => (typeof value === 'string' ? value : '')

import * as Y from 'yjs'
import { refusalOf, type WriteContext, writesIn } from '#shared/permissions.ts'
import { isOneShotClientId } from '#shared/protocol/clientIds.ts'
import type { DocumentRef } from '#shared/workshop/documents.ts'
import type { Actor } from '#shared/workshop/roles.ts'
import { authorshipOf, unitIdsOf } from './guard/belonging.ts'
import { encodeCanonical } from './guard/canonical.ts'
import { createContainers } from './guard/containers.ts'
import { readIncoming } from './guard/incoming.ts'
import { type Landings, resolveLandings } from './guard/landing.ts'
import type { RefusalCode } from './guard/refusals.ts'
import { type Settled, settle } from './guard/settling.ts'
import { sizeRefusalOf } from './guard/sizes.ts'
import { touchedRecords } from './guard/touched.ts'

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
export function judge(given: Case): Verdict {
  const { document, doc, update, actor, ownerOf } = given
  const incoming = readIncoming(update)
  if (!incoming.ok) return incoming.failure === 'unready' ? { kind: 'unready' } : refused(incoming.failure)
  const settled = settle(doc, incoming.value)
  if (!settled.ok) return settled.failure === 'unready' ? { kind: 'unready' } : refused(settled.failure)
  if (settled.value.structs.length === 0 && settled.value.deletedItems.length === 0) return { kind: 'nothing' }

  const clientIds = [...new Set(settled.value.structs.map(({ struct }) => struct.id.client))]
  if (clientIds.some((clientId) => !mayUse(doc, clientId, actor, ownerOf))) return refused('foreign_client_id')
  const landings = resolveLandings(doc, createContainers(doc, document.kind), settled.value)
  if (!landings.ok) return refused(landings.failure)
  const forbidden = permissionRefusalOf(given, settled.value, landings.value)
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
  { document, doc, actor, context }: Case,
  settled: Settled,
  landings: Landings,
): RefusalCode | null {
  // What lands nowhere is kept as an empty stretch: those who never write here may not leave even that.
  if (!writesIn(actor, document.kind)) return 'role'
  const touched = touchedRecords(doc, settled, landings)
  for (const record of touched.values()) {
    const { collection, key } = record
    const unitIds = unitIdsOf(doc, actor, record, touched)
    const author = authorshipOf(record)
    const refusal = refusalOf(actor, context, { document, collection, key, unitIds, ...(author ? { author } : {}) })
    if (refusal) return refusal
  }
  return null
}

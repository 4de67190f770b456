import * as Y from 'yjs'
import type { WriteContext } from '#shared/permissions/context.ts'
import { type Records, recordName } from '#shared/permissions/recordChange.ts'
import { recordRefusal } from '#shared/permissions/recordRefusal.ts'
import { writesIn } from '#shared/permissions.ts'
import { isOneShotClientId } from '#shared/protocol/clientIds.ts'
import type { DocumentRef } from '#shared/records/documents.ts'
import type { Actor } from '#shared/records/roles.ts'
import { standingRecords } from '#shared/workshop/standingRecords.ts'
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
  /** How much more the document may hold. */
  readonly spareBytes: number
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
  const { document, doc, update, ownerOf } = given
  const incoming = readIncoming(update)
  if (!incoming.ok) return incoming.failure === 'unready' ? { kind: 'unready' } : refused(incoming.failure)
  const settled = settle(doc, incoming.value)
  if (!settled.ok) return settled.failure === 'unready' ? { kind: 'unready' } : refused(settled.failure)

  const clientIds = [...incoming.value.structs.keys()]
  if (!clientIds.every((clientId) => mayUse(given, settled.value, clientId))) return refused('foreign_client_id')
  const unclaimed = clientIds.filter((clientId) => !isOneShotClientId(clientId) && ownerOf(clientId) === undefined)
  if (settled.value.structs.length === 0 && settled.value.deletedItems.length === 0) {
    // Before it counts as known, it has to be theirs: under an id that somebody else took first it would be lost unseen.
    return unclaimed.length > 0 ? { kind: 'unclaimed', clientIds: unclaimed } : { kind: 'nothing' }
  }

  const landings = resolveLandings(doc, createContainers(doc, document.kind), settled.value)
  if (!landings.ok) return refused(landings.failure)
  const forbidden = permissionRefusalOf(given, settled.value, landings.value)
  if (forbidden) return refused(forbidden)
  const tooBig = sizeRefusalOf(doc, document.kind, settled.value, landings.value)
  if (tooBig) return refused(tooBig)

  if (unclaimed.length > 0) return { kind: 'unclaimed', clientIds: unclaimed }
  const taken = encodeCanonical(settled.value, landings.value.landsNowhere)
  if (settled.value.structs.length > 0 && taken.length > given.spareBytes) return refused('full')
  return { kind: 'accepted', update: taken }
}

/**
 * A client id belongs to whoever used it first. A one-shot id is good for one update, and nobody's afterwards: only where
 * notes can be silent, since each of them stays in the document for good.
 */
function mayUse({ document, doc, actor, ownerOf }: Case, { structs }: Settled, clientId: number): boolean {
  if (!isOneShotClientId(clientId)) return (ownerOf(clientId) ?? actor.participantId) === actor.participantId
  if (document.kind !== 'own' && document.kind !== 'unit') return false
  return Y.getState(doc.store, clientId) === 0 || !structs.some(({ struct }) => struct.id.client === clientId)
}

function permissionRefusalOf(
  { document, doc, actor, context }: Case,
  settled: Settled,
  landings: Landings,
): RefusalCode | null {
  // What lands nowhere is kept as an empty stretch: those who never write here may not leave even that.
  if (!writesIn(actor, document.kind)) return 'role'
  const touched = touchedRecords(doc, settled, landings)
  const records: Records = {
    standing: standingRecords(doc),
    changed: (collection, key) => touched.get(recordName(collection, key)),
  }
  for (const change of touched.values()) {
    const refusal = recordRefusal(actor, context, document, change, records)
    if (refusal) return refusal
  }
  return null
}

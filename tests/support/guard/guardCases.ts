import * as Y from 'yjs'
import { judge, type Verdict } from '#server/sync/guard.ts'
import type { UnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { WriteContext } from '#shared/permissions/context.ts'
import type { IdOf } from '#shared/records/collections.ts'
import { boardDocument, type DocumentRef } from '#shared/records/documents.ts'
import type { Actor, Role } from '#shared/records/roles.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'

export const sales = 'unitsales' as UnitId
export const delivery = 'unitdelivery' as UnitId
export const person = (role: Role, unitId: string | null = null): Actor => ({ participantId: 'anna0001', role, unitId })
const facilitator = person('facilitator')
const swot: WriteContext = { phase: 'swot', isLocked: false, isFrozen: false, isVoting: false }
export const during = (phase: WriteContext['phase']): WriteContext => ({ ...swot, phase })
export const stickyId = (name: string) => name.padEnd(8, '0') as IdOf<'stickies'>
export const objectiveId = (name: string) => name.padEnd(8, '0') as IdOf<'objectives'>
export const themeId = (name: string) => name.padEnd(8, '0') as IdOf<'themes'>

export type Setting = {
  readonly document?: DocumentRef
  readonly actor?: Actor
  readonly context?: WriteContext
  readonly owners?: ReadonlyMap<number, string>
  readonly spareBytes?: number
}

/** Judges for somebody to whom every client id belongs that no `owners` are given for. */
export function verdictOn(doc: Y.Doc, update: Uint8Array, setting: Setting = {}): Verdict {
  const {
    document = boardDocument,
    actor = facilitator,
    context = swot,
    owners,
    spareBytes = limits.documentBytes,
  } = setting
  const ownerOf = (clientId: number) => owners?.get(clientId) ?? (owners ? undefined : actor.participantId)
  return judge({ document, doc, update, actor, context, ownerOf, spareBytes })
}

export const refused = (code: string) => ({ kind: 'refused', code })

export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** What a client sends for an edit of its own copy. */
export function updateOf(doc: Y.Doc, edit: (copy: Y.Doc) => void): Uint8Array {
  const copy = copyOf(doc)
  const updates: Uint8Array[] = []
  copy.on('update', (update: Uint8Array) => updates.push(update))
  copy.transact(() => edit(copy))
  const [update, ...more] = updates
  if (!update || more.length > 0) throw new Error(`expected one update, got ${updates.length + more.length}`)
  return update
}

export const raw = (copy: Y.Doc, name: string) => copy.getMap<unknown>(name)

export function boardWithTheme(): Y.Doc {
  const doc = new Y.Doc()
  addRecord(doc, 'themes', themeId('pricing'), { name: 'Pricing', order: 'a0' })
  addRecord(doc, 'objectives', objectiveId('sales'), { text: 'Win renewals', unitId: sales, order: 'a0' })
  addRecord(doc, 'objectives', objectiveId('delivery'), { text: 'Ship on time', unitId: delivery, order: 'a1' })
  doc.getMap('control').set('phase', 'swot')
  return doc
}

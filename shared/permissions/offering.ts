import type { UnitId } from '#shared/ids.ts'
import { refusalOf, type WriteRefusal } from '#shared/permissions.ts'
import { boardDocument, type DocumentRef, leadsDocument, unitDocument } from '#shared/records/documents.ts'
import type { Actor } from '#shared/records/roles.ts'
import type { WriteContext } from './context.ts'

export type OfferedTo = 'leads' | 'unit' | 'board'

/** Where a draft of this unit is offered. */
export const offerTarget = (to: OfferedTo, unitId: UnitId): DocumentRef =>
  ({ board: boardDocument, unit: unitDocument(unitId), leads: leadsDocument })[to]

/** Why somebody may not offer their unit's draft there now: whoever offers writes the unit's objectives in that place. */
export function offerRefusal(actor: Actor, context: WriteContext, to: OfferedTo): WriteRefusal | 'no_unit' | null {
  if (actor.unitId === null) return 'no_unit'
  const document = offerTarget(to, actor.unitId as UnitId)
  return refusalOf(actor, context, { document, collection: 'objectives', key: '', unitIds: [actor.unitId] })
}

import * as v from 'valibot'
import * as Y from 'yjs'
import type { WriteContext } from '#shared/permissions.ts'
import type { DocumentRef } from '#shared/records/documents.ts'
import { isPhase } from '#shared/records/phases.ts'
import { type Actor, actingRole, homeUnit, roles } from '#shared/records/roles.ts'

const memberSchema = v.object({
  role: v.picklist(roles),
  unitId: v.optional(v.string()),
  removed: v.optional(v.boolean()),
})

/** Who somebody is in a workshop, read from its board; `null` where they aren't, or no longer, in the roster. */
export function actorOf(board: Y.Doc, participantId: string): Actor | null {
  const record = board.getMap('roster').get(participantId)
  const parsed = v.safeParse(memberSchema, record instanceof Y.Map ? record.toJSON() : null)
  if (!parsed.success || parsed.output.removed) return null
  const { role } = parsed.output
  const unitId = homeUnit(role, parsed.output.unitId ?? null)
  return { participantId, role: actingRole(role, unitId, (id) => deputyOf(board, id) === participantId), unitId }
}

function deputyOf(board: Y.Doc, unitId: string): unknown {
  const unit = board.getMap('units').get(unitId)
  return unit instanceof Y.Map ? unit.get('deputyId') : undefined
}

/** What the board says about writing; `null` where there is no workshop. */
export function contextOf(board: Y.Doc): WriteContext | null {
  const control = board.getMap('control')
  const phase = control.get('phase')
  if (!isPhase(phase)) return null
  const isFrozen = control.has('frozen') && control.get('frozen') !== null && control.get('amending') !== true
  return { phase, isLocked: control.get('isLocked') === true, isFrozen }
}

export function isDocumentOf(board: Y.Doc, document: DocumentRef): boolean {
  switch (document.kind) {
    case 'board':
    case 'leads':
      return true
    case 'unit':
      return board.getMap('units').has(document.unitId)
    case 'own':
      return board.getMap('roster').has(document.participantId)
  }
}

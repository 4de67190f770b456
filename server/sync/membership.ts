import * as v from 'valibot'
import * as Y from 'yjs'
import { contextOf, type RoomContext } from '#shared/permissions/context.ts'
import type { DocumentRef } from '#shared/records/documents.ts'
import { type Actor, actorOf, roles } from '#shared/records/roles.ts'
import { controlSchema } from '#shared/records/room.ts'
import { standingRecords } from '#shared/workshop/standingRecords.ts'

const listedSchema = v.object({
  role: v.picklist(roles),
  unitId: v.optional(v.string()),
  removed: v.optional(v.boolean()),
})

/** Who somebody is in a workshop, read from its board; `null` where they aren't, or no longer, in the roster. */
export function actorIn(board: Y.Doc, participantId: string): Actor | null {
  const record = board.getMap('roster').get(participantId)
  const listed = v.safeParse(listedSchema, record instanceof Y.Map ? record.toJSON() : null)
  if (!listed.success || listed.output.removed) return null
  const standing = standingRecords(board)
  return actorOf(participantId, listed.output, (unitId) => {
    const unit = standing('units', unitId)
    return unit?.get('removed') === true ? undefined : unit?.get('deputyId')
  })
}

/** Asked for each change that comes in, so of the ballot only what matters: who votes may be hundreds. */
const roomSchema = v.object({
  ...v.pick(controlSchema, ['phase', 'isLocked', 'frozen', 'amending']).entries,
  ballot: v.optional(v.object({ state: v.picklist(['open', 'closed']) })),
})

/** What the board says about writing and commands; `null` where there is no workshop. */
export function contextIn(board: Y.Doc): RoomContext | null {
  const room = v.safeParse(roomSchema, board.getMap('control').toJSON())
  return room.success ? contextOf(room.output) : null
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

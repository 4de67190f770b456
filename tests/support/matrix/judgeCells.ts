import * as Y from 'yjs'
import { judge, type Verdict } from '#server/sync/guard.ts'
import { actorIn, contextIn } from '#server/sync/membership.ts'
import { limits } from '#shared/limits.ts'
import { mayRead } from '#shared/permissions.ts'
import { boardDocument, documentPath } from '#shared/records/documents.ts'
import { cast } from './cast.ts'
import type { Cell, Matrix } from './cells.ts'
import { furnish, stateName } from './room.ts'
import type { RoomState } from './whoMayWrite.ts'

/** Every cell in one state of the room, as the guard judges it; answers with what it judges wrongly, in words. */
export function judgeCells({ seeds, cells }: Matrix, state: RoomState): readonly string[] {
  const docs = new Map([...seeds].map(([path, seed]) => [path, docOf(seed)]))
  const board = docs.get(documentPath(boardDocument))
  if (!board) throw new Error('the matrix has no board')
  furnish(board, state)
  const context = contextIn(board)
  if (!context) throw new Error('the board says nothing of writing')
  return cells.flatMap((cell) => {
    const doc = docs.get(documentPath(cell.document))
    const actor = actorIn(board, cast[cell.player].id)
    if (!doc || !actor || !mayRead(actor, cell.document)) return [`${cell.name}: not even readable`]
    const { document, update } = cell
    const verdict = judge({
      document,
      doc,
      update,
      actor,
      context,
      ownerOf: () => actor.participantId,
      spareBytes: limits.documentBytes,
    })
    return wrongIn(cell, state, verdict)
  })
}

function wrongIn(cell: Cell, state: RoomState, verdict: Verdict): readonly string[] {
  const expected = cell.isAllowed(state) ? 'accepted' : 'refused'
  if (verdict.kind === expected) return []
  const found = verdict.kind === 'refused' ? `refused as ${verdict.code}` : verdict.kind
  return [`${stateName(state)}: ${cell.name} is ${found}, and should be ${expected}`]
}

function docOf(seed: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed)
  return doc
}

import type * as Y from 'yjs'
import { companyUnitId } from '#shared/ids.ts'
import { phases } from '#shared/records/phases.ts'
import { addRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import { cast, delivery, type Player, sales, stranger } from './cast.ts'
import type { RoomState } from './whoMayWrite.ts'

/** Every state that a room can be in as far as writing goes: ten phases, and three of them held in each way. */
export const roomStates: readonly RoomState[] = [
  ...phases.map((phase) => ({ phase })),
  ...(['pool', 'alignment', 'commit'] as const).flatMap((phase) =>
    (['locked', 'frozen', 'amending'] as const).map((hold) => ({ phase, hold })),
  ),
]

export const stateName = ({ phase, hold }: RoomState): string => (hold ? `${phase}, ${hold}` : phase)

/** Units, people and the room's state, on top of what the cells are done to. */
export function furnish(board: Y.Doc, { phase, hold }: RoomState): void {
  const units = [companyUnitId, sales, delivery]
  for (const unitId of units) addRecord(board, 'units', unitId, { name: unitId, kind: 'business', order: unitId })
  for (const { id, name, role, unitId, removed, deputyOf } of Object.values<Player>(cast)) {
    addRecord(board, 'roster', id, { name, role, unitId, removed })
    if (deputyOf) updateRecord(board, 'units', deputyOf, { deputyId: id })
  }
  addRecord(board, 'roster', stranger.id, { name: stranger.name, role: 'lead' })
  const control = board.getMap('control')
  control.set('phase', phase)
  if (hold === 'locked') control.set('isLocked', true)
  if (hold === 'frozen' || hold === 'amending') control.set('frozen', { hash: '', at: 1, by: '', amendment: 0 })
  if (hold === 'amending') control.set('amending', true)
}

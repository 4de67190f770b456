import { expect, it } from 'vitest'
import { createWorkshop } from '#server/commands/createWorkshop.ts'
import { createMemoryStore } from '#server/storage/memory.ts'
import { realSurroundings as surroundings } from '#server/surroundings.ts'
import { createRooms } from '#server/sync/rooms.ts'
import { newId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { success } from '#shared/result.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { joinWorkshop } from './join.ts'

it('however many come in by the participants’ link, there is a seat for the CEO and the facilitators', async () => {
  const rooms = createRooms({ store: createMemoryStore() })
  const context = { rooms, surroundings, fillWorkshop: async () => undefined }
  const created = await createWorkshop(context, { title: 'Strategy 2027', units: [{ name: 'Sales' }] })
  if (!created.ok) throw new Error(created.failure.code)
  const { workshopId, invitations, units } = created.value
  const open = limits.participantsPerWorkshop - limits.seatsKeptForSteering
  await rooms.edit(workshopId, [boardDocument], ([board]) => {
    for (let count = 1; board && count < open; count += 1)
      addRecord(board, 'roster', newId<'participant'>(), { name: `Guest ${count}`, role: 'observer' })
    return success(null)
  })
  const unitId = units.find(({ name }) => name === 'Sales')?.id
  const comeIn = async (invitation: string) => {
    const joined = await joinWorkshop(rooms, surroundings, { invitation, name: 'Eve', unitId })
    return joined.ok ? 'in' : joined.failure.code
  }
  expect(await comeIn(invitations.participant)).toBe('in')
  expect(await comeIn(invitations.participant)).toBe('workshop_full')
  expect([await comeIn(invitations.ceo), await comeIn(invitations.facilitator)]).toEqual(['in', 'in'])
  await rooms.close()
})

import * as Y from 'yjs'
import { joinWorkshop } from '#server/auth/join.ts'
import { createWorkshop } from '#server/commands/createWorkshop.ts'
import { createLmdbStore } from '#server/storage/lmdb.ts'
import { realSurroundings as surroundings } from '#server/surroundings.ts'
import { createRooms } from '#server/sync/rooms.ts'
import { newId } from '#shared/ids.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { success } from '#shared/result.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import type { Caller } from './line.ts'

export type Guest = Caller & { readonly unitId: string }
export type FullHouse = {
  readonly workshopId: string
  readonly guests: readonly Guest[]
  /** What a browser knows that has seen the whole board. */
  readonly boardKnown: Uint8Array
}

const stickiesPerStep = 10

/** Writes a workshop with so many people and stickies into a data directory, for a server to open. */
export async function fillDataDir(dataDir: string, people: number, stickies: number): Promise<FullHouse> {
  const store = createLmdbStore({ dataDir })
  const rooms = createRooms({ store })
  const units = Array.from({ length: 10 }, (_, number) => ({ name: `Unit ${number}` }))
  const request = { title: 'Full house', units }
  const created = await createWorkshop({ rooms, surroundings, fillWorkshop: async () => undefined }, request)
  if (!created.ok) throw new Error(JSON.stringify(created.failure))
  const { workshopId, invitations } = created.value
  const unitIds = created.value.units.flatMap(({ id }) => (id === 'company0' ? [] : [id]))

  const guests: Guest[] = []
  for (let number = 0; number < people; number += 1) {
    const unitId = unitIds[number % unitIds.length] ?? ''
    const asked = { invitation: invitations.participant, name: `Person ${number}`, unitId }
    const joined = await joinWorkshop(rooms, surroundings, asked)
    if (!joined.ok) throw new Error(JSON.stringify(joined.failure))
    guests.push({ participantId: joined.value.participant.id, session: joined.value.session, unitId })
  }
  for (let written = 0; written < stickies; written += stickiesPerStep) {
    const unitId = unitIds[written % unitIds.length]
    await rooms.edit(workshopId, [boardDocument], ([board]) => {
      if (!board) throw new Error('no board')
      board.getMap('control').set('phase', 'pool')
      for (let number = 0; number < stickiesPerStep; number += 1)
        addSticky(board, `Something that somebody said about our market, number ${written + number}`, unitId)
      return success(null)
    })
  }
  const boardKnown = await rooms.read(workshopId, [boardDocument], ([board]) =>
    Y.encodeStateVector(board ?? new Y.Doc()),
  )
  await rooms.close()
  await store.close()
  return { workshopId, guests, boardKnown }
}

function addSticky(board: Y.Doc, text: string, unitId: string | undefined): void {
  const id = newId<'sticky'>()
  const order = `a${String(board.getMap('stickies').size).padStart(5, '0')}V`
  addRecord(board, 'stickies', id, {
    quadrant: 'strength',
    text,
    order,
    ...(unitId ? { unitId: unitId as never } : {}),
  })
}

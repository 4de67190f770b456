import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createMemoryStore } from '#server/storage/memory.ts'
import { limits } from '#shared/limits.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { failure, success } from '#shared/result.ts'
import { addRecord, removeRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import { themeId } from '#tests/support/guard/guardCases.ts'
import { cast } from '#tests/support/matrix/cast.ts'
import { furnish } from '#tests/support/matrix/room.ts'
import { enterBoard } from '#tests/support/sync/enterBoard.ts'
import { createCounters } from './counters.ts'
import { updateMessage, wholeMessage } from './wire.ts'
import { createWorkshop, type Workshop } from './workshop.ts'

/** Two servers on one store, of which neither hears what the other appends. */
async function openTwice() {
  const store = createMemoryStore()
  const open = () => {
    const environment = { store, counters: createCounters(), report: () => undefined, flushed: () => undefined }
    return createWorkshop('workshop1', environment)
  }
  const [here, behind] = [open(), open()]
  await here.edit([boardDocument], ([board]) => {
    if (board) furnish(board, { phase: 'swot' })
    return success(null)
  })
  await behind.read([boardDocument], () => undefined)
  return { here, behind }
}

async function enter(workshop: Workshop, participantId: string) {
  const guest = await enterBoard(workshop, participantId)
  await guest.send(wholeMessage(Y.encodeStateAsUpdate(new Y.Doc())))
  return guest
}

const moveOn = (workshop: Workshop) =>
  workshop.edit([boardDocument], ([board]) => {
    board?.getMap('control').set('phase', 'pool')
    return success(null)
  })

it('a server that has not heard of the next phase yet refuses nobody what that phase allows', async () => {
  const { here, behind } = await openTwice()
  const sam = await enter(behind, cast.lead.id)
  await moveOn(here)
  const client = new Y.Doc()
  addRecord(client, 'themes', themeId('pricing'), { name: 'Pricing', order: 'a' })
  await sam.send(updateMessage(Y.encodeStateAsUpdate(client)))
  expect(sam.closed).toEqual([])
  expect(sam.saved()).toBe(2)
})

it('a server that is behind counts nothing against those who build on what another one has', async () => {
  const { here, behind } = await openTwice()
  await moveOn(here)
  const [fay, sam] = [await enter(here, cast.facilitator.id), await enter(behind, cast.lead.id)]
  const [hers, his] = [new Y.Doc(), new Y.Doc()]
  addRecord(hers, 'themes', themeId('pricing'), { name: 'Pricing', order: 'a' })
  const theme = Y.encodeStateAsUpdate(hers)
  await fay.send(updateMessage(theme))
  Y.applyUpdate(his, theme)
  const renaming = Array.from({ length: limits.unreadyUpdates * 2 }, (_, count) => {
    const before = Y.encodeStateVector(his)
    updateRecord(his, 'themes', themeId('pricing'), { name: `Pricing ${count}` })
    return updateMessage(Y.encodeStateAsUpdate(his, before))
  })
  for (const frame of renaming) await sam.send(frame)
  expect(sam.closed).toEqual([])
  expect(sam.saved()).toBe(1 + renaming.length)
})

it('who has joined at another server a moment ago is let in', async () => {
  const { here, behind } = await openTwice()
  const late = 'participant_late'
  await here.edit([boardDocument], ([board]) => {
    if (board) addRecord(board, 'roster', late as never, { name: 'Lea', role: 'facilitator' })
    return success(null)
  })
  const lea = await enter(behind, late)
  expect(lea.closed).toEqual([])
})

it('an edit that a server refuses by an old state is tried again with what another one has', async () => {
  const { here, behind } = await openTwice()
  await moveOn(here)
  const answer = await behind.edit([boardDocument], ([board]) =>
    board?.getMap('control').get('phase') === 'pool' ? success('pooled') : failure('phase'),
  )
  expect(answer).toEqual(success('pooled'))
})

it('a server that catches up while it edits closes the lines of those whom another one has removed', async () => {
  const { here, behind } = await openTwice()
  const sam = await enter(behind, cast.lead.id)
  await here.edit([boardDocument], ([board]) => {
    if (board) removeRecord(board, 'roster', cast.lead.id as never)
    return success(null)
  })
  await behind.edit([boardDocument, { kind: 'leads' }], ([, leads]) => {
    leads?.getMap('objectives').set('objective0', 'x')
    return success(null)
  })
  expect(sam.closed).toEqual([closeCodes.forbidden])
})

import { expect, it } from 'vitest'
import { createMemoryStore } from '#server/storage/memory.ts'
import type { ParticipantId } from '#shared/ids.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { success } from '#shared/result.ts'
import { addRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import { createTrace, createTracedStore } from '#tests/support/disk/tracedStore.ts'
import { holdOffsite, startNode } from '#tests/support/rooms/offsite.ts'

it('the first ballot of forty voters is closed in one flush', async () => {
  const trace = createTrace()
  const node = startNode(createTracedStore(trace))
  const offsite = await holdOffsite(node)
  const fay = await offsite.join('facilitator', 'Fay')
  for (let voter = 1; voter <= 40; voter += 1) await offsite.join('participant', `Voter ${voter}`)
  await node.rooms.edit(offsite.workshopId, [boardDocument], ([board]) => {
    for (let theme = 1; board && theme <= 6; theme += 1)
      addRecord(board, 'themes', `theme000${theme}` as never, { name: `Theme ${theme}`, order: `a${theme}` })
    return success(null)
  })
  await offsite.command(fay, { type: 'goToPhase', phase: 'priorities' })
  await offsite.command(fay, { type: 'openBallot' })
  const before = trace.flushes()
  expect((await offsite.command(fay, { type: 'closeBallot' })).ok).toBe(true)
  expect(trace.flushes() - before).toBe(1)
})

it('a CEO whose record names no unit speaks for the company', async () => {
  const node = startNode(createMemoryStore())
  const offsite = await holdOffsite(node)
  const [fay, cleo] = [await offsite.join('facilitator', 'Fay'), await offsite.join('ceo', 'Cleo')]
  await node.rooms.edit(offsite.workshopId, [boardDocument], ([board]) => {
    if (board) updateRecord(board, 'roster', cleo.id as ParticipantId, { unitId: undefined })
    return success(null)
  })
  await offsite.command(fay, { type: 'goToPhase', phase: 'swot' })
  expect(await offsite.command({ ...cleo, unitId: null }, { type: 'setReady', isReady: true })).toMatchObject({
    ok: true,
  })
})

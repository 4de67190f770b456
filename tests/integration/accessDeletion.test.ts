import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { open as openLmdb } from 'lmdb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLmdbStore } from '#server/storage/lmdb.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { fillRoom } from '#tests/support/rooms/fullRoom.ts'
import { send } from '#tests/support/rooms/guest.ts'
import { startTestServer } from '#tests/support/server/server.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(joinPath(tmpdir(), 'offsite-deletion-'))
})
afterAll(() => rm(dataDir, { recursive: true }))

/** Every table of the store, row by row, key and value as one piece of bytes. */
async function rowsOnDisk(): Promise<readonly Buffer[]> {
  const root = openLmdb({ path: dataDir, maxDbs: 20, readOnly: true })
  const tables = [...root.getKeys()].map(String)
  expect(tables).toContain('updates')
  const rows = tables.flatMap((name) => {
    const table = root.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' })
    return [...table.getRange()].map(({ key, value }) => Buffer.concat([Buffer.from(key), Buffer.from(value)]))
  })
  await root.close()
  return rows
}

it('a deleted workshop leaves no row: no document, no version, no owner, nothing that came in at the same moment', async () => {
  const canary = 'Zyxw-deleted'
  const before = await startTestServer({ store: createLmdbStore({ dataDir }) })
  const [doomed, kept] = [await fillRoom(before.url), await fillRoom(before.url)]
  for (const room of [doomed, kept]) {
    await room.facilitator.command('goToPhase', { phase: 'swot' })
    const unit = await room.seller.open(`unit/${room.sales}`)
    const own = await room.seller.open(`own/${room.seller.participant.id}`)
    for (const [{ doc }, notes] of [
      [unit, 'stickies'],
      [own, 'notes'],
    ] as const)
      addRecord(doc, notes, 'sticky00' as never, { quadrant: 'threat', text: canary, order: 'a0' })
    await Promise.all([unit.saved(), own.saved()])
    await room.facilitator.command('openEnvelopes', { of: 'unit' })
    await room.facilitator.command('saveVersion', { name: canary })
    for (const document of [unit, own]) document.close()
  }
  const { workshopId } = doomed.workshop
  const holding = async (text: string) => (await rowsOnDisk()).filter((row) => row.includes(text)).length
  expect(await holding(workshopId)).toBeGreaterThan(5)

  const atOnce = [
    doomed.facilitator.command('deleteWorkshop', { title: 'Strategy 2027' }),
    doomed.facilitator.command('lock'),
    doomed.seller.command('setReady', { isReady: true }),
    send(before.url, '/api/sessions', { invitation: doomed.workshop.invitations.observer, name: 'Late' }),
  ]
  expect((await Promise.all(atOnce))[0]?.status).toBe(200)
  expect((await doomed.facilitator.command('lock')).status).toBe(404)
  await before.stop()

  expect(await holding(workshopId)).toBe(0)
  expect(await holding(kept.workshop.workshopId)).toBeGreaterThan(5)
  const remaining = (await rowsOnDisk()).filter((row) => row.includes(canary))
  expect(remaining.every((row) => row.includes(kept.workshop.workshopId))).toBe(true)
  expect(await readdir(dataDir)).toContain('data.mdb')
})

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createMemoryStore } from '#server/storage/memory.ts'
import { limits } from '#shared/limits.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { success } from '#shared/result.ts'
import { addRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import { themeId } from '#tests/support/guard/guardCases.ts'
import { cast } from '#tests/support/matrix/cast.ts'
import { furnish } from '#tests/support/matrix/room.ts'
import { enterBoard } from '#tests/support/sync/enterBoard.ts'
import { createCounters } from './counters.ts'
import { stateMessage, updateMessage, wholeMessage } from './wire.ts'
import { createWorkshop } from './workshop.ts'

/** A workshop in its pool phase, and what the server reported. */
async function openWorkshop() {
  const incidents: string[] = []
  const workshop = createWorkshop('workshop1', {
    store: createMemoryStore(),
    counters: createCounters(),
    report: ({ what }) => incidents.push(what),
    flushed: () => undefined,
  })
  await workshop.edit([boardDocument], ([board]) => {
    if (board) furnish(board, { phase: 'pool' })
    return success(null)
  })
  const enter = (participantId: string) => enterBoard(workshop, participantId)
  return { workshop, incidents, enter }
}

/** A theme that somebody adds, under a Yjs client id used for nothing else. */
function frameOf(name: string): Uint8Array {
  const client = new Y.Doc()
  addRecord(client, 'themes', themeId(name), { name, order: 'a' })
  return updateMessage(Y.encodeStateAsUpdate(client))
}

const emptyState = Y.encodeStateVector(new Y.Doc())

describe('a room', () => {
  it('that threw after it had taken a change is dropped, and comes back as it is on the disk', async () => {
    const { workshop, incidents, enter } = await openWorkshop()
    const [fay, wall] = [await enter(cast.facilitator.id), await enter(cast.wall.id)]
    const [room] = workshop.rooms()
    room?.doc.getMap('themes').observe(() => {
      throw new Error('halfway')
    })
    const client = new Y.Doc()
    addRecord(client, 'themes', themeId('pricing'), { name: 'Pricing', order: 'a' })
    await fay.send(updateMessage(Y.encodeStateAsUpdate(client)))
    expect(incidents).toEqual(['an update threw'])
    expect(fay.closed[0]).toBe(closeCodes.malformed)
    expect(wall.closed).toEqual([closeCodes.reopening])
    await workshop.read([boardDocument], ([board]) => expect(board?.getMap('themes').size).toBe(0))
  })

  it('sends on what Yjs gave out after it was taken, never the bytes that came in', async () => {
    const { enter } = await openWorkshop()
    const [fay, wall] = [await enter(cast.facilitator.id), await enter(cast.wall.id)]
    await wall.send(stateMessage(emptyState))
    const client = new Y.Doc()
    addRecord(client, 'themes', themeId('pricing'), { name: 'Pricing', order: 'a' })
    await fay.send(updateMessage(Y.encodeStateAsUpdate(client)))
    updateRecord(client, 'themes', themeId('pricing'), { name: 'Prices' })
    const whole = updateMessage(Y.encodeStateAsUpdate(client))
    await fay.send(whole)
    const [, second] = wall.updates()
    expect(second?.length).toBeLessThan(whole.length)
    expect(wall.updates()).not.toContainEqual(whole)
  })

  it('asks for what is missing, and counts that against nobody before their own SyncStep2', async () => {
    const { enter } = await openWorkshop()
    const sam = await enter(cast.lead.id)
    await sam.send(stateMessage(emptyState))
    const client = new Y.Doc()
    addRecord(client, 'themes', themeId('pricing'), { name: 'Pricing', order: 'a' })
    const typing = Array.from({ length: limits.unreadyUpdates * 4 }, (_, index) => {
      const before = Y.encodeStateVector(client)
      updateRecord(client, 'themes', themeId('pricing'), { name: `Pricing ${index}` })
      return updateMessage(Y.encodeStateAsUpdate(client, before))
    })
    await sam.send(...typing)
    expect(sam.closed).toEqual([])
    expect(sam.saved()).toBe(0)
    await sam.send(wholeMessage(Y.encodeStateAsUpdate(client)))
    expect(sam.saved()).toBe(typing.length + 1)

    const stranger = new Y.Doc()
    addRecord(stranger, 'themes', themeId('unseen'), { name: 'Unseen', order: 'a' })
    for (let count = 0; count <= limits.unreadyUpdates; count += 1) {
      const before = Y.encodeStateVector(stranger)
      updateRecord(stranger, 'themes', themeId('unseen'), { name: `Unseen ${count}` })
      await sam.send(updateMessage(Y.encodeStateAsUpdate(stranger, before)))
    }
    expect(sam.closed).toEqual([closeCodes.unready])
  })

  it('works through a flood in turns, and through all of it', async () => {
    const { workshop, enter } = await openWorkshop()
    const fay = await enter(cast.facilitator.id)
    await fay.send(stateMessage(emptyState), wholeMessage(Y.encodeStateAsUpdate(new Y.Doc())))
    const client = new Y.Doc()
    const flood: Uint8Array[] = []
    client.on('update', (update: Uint8Array) => flood.push(updateMessage(update)))
    const themes = 4_000
    for (let count = 0; count < themes; count += 1)
      addRecord(client, 'themes', themeId(`flood_${String(count).padStart(5, '0')}`), { name: `${count}`, order: 'a' })
    const head = () => workshop.rooms()[0]?.head ?? 0
    const before = head()
    await fay.send(...flood)
    expect(head() - before).toBeGreaterThan(2)
    await workshop.read([boardDocument], ([board]) => expect(board?.getMap('themes').size).toBe(themes))
    expect(fay.closed).toEqual([])
  })
})

describe('somebody who floods a room', () => {
  it('waits for themselves: what others write goes in between, however many ids the flood is written under', async () => {
    const { workshop, enter } = await openWorkshop()
    const [sam, fay] = [await enter(cast.lead.id), await enter(cast.facilitator.id)]
    const [room] = workshop.rooms()
    const order: string[] = []
    room?.doc.getMap('themes').observe(({ changes }) => order.push(...changes.keys.keys()))
    const flood = Array.from({ length: 30 }, (_, index) => frameOf(`flood_${String(index).padStart(2, '0')}`))
    await Promise.all([sam.send(...flood), fay.send(frameOf('pricing'))])
    expect(order).toHaveLength(flood.length + 1)
    expect(order.indexOf(themeId('pricing'))).toBeLessThan(3)
    expect([sam.saved(), fay.saved()]).toEqual([flood.length, 1])
  })
})

describe('somebody who fills a document', () => {
  it('is refused what it has no room for, whatever of it came at once; after a compaction there is room again', async () => {
    const { workshop, enter } = await openWorkshop()
    const [sam, fay] = [await enter(cast.lead.id), await enter(cast.facilitator.id)]
    const client = new Y.Doc()
    const frames: Uint8Array[] = []
    client.on('update', (update: Uint8Array) => frames.push(updateMessage(update)))
    for (const name of ['first', 'second'])
      addRecord(client, 'themes', themeId(name), { name: name.padEnd(80, '.'), order: 'a' })
    const [room] = workshop.rooms()
    if (!room) throw new Error('there is no room')
    const spareBytes = (frames[0]?.length ?? 0) + 20
    const kept = limits.documentBytesKeptForFacilitators
    room.snapshotBytes = limits.documentBytes - kept - room.log.bytes - spareBytes
    await sam.send(...frames)
    expect(sam.closed).toEqual([closeCodes.forbidden])
    await workshop.read([boardDocument], ([board]) =>
      expect([...(board?.getMap('themes').keys() ?? [])]).toEqual([themeId('first')]),
    )

    await fay.send(frameOf('third'))
    expect([fay.closed, fay.saved()], 'for whom some room is kept').toEqual([[], 1])
    room.log = { ...room.log, updates: limits.compactAfterUpdates }
    await fay.send(frameOf('fourth'))
    expect(room.snapshotBytes).toBeLessThan(10_000)
    const later = await enter(cast.lead.id)
    await later.send(frameOf('fifth'))
    expect([later.closed, later.saved()]).toEqual([[], 1])
  })
})

describe('somebody who writes more than anybody could', () => {
  it('is refused, and others go on', async () => {
    const { workshop, enter } = await openWorkshop()
    const [sam, fay] = [await enter(cast.lead.id), await enter(cast.facilitator.id)]
    await sam.send(frameOf('first'))
    const [room] = workshop.rooms()
    expect(room?.added.get(cast.lead.id)).toBeGreaterThan(0)
    room?.added.set(cast.lead.id, limits.documentBytesPerParticipant)
    await sam.send(frameOf('second'))
    await fay.send(frameOf('third'))
    expect([sam.closed, fay.closed, fay.saved()]).toEqual([[closeCodes.forbidden], [], 1])
  })
})

describe('somebody who writes under ever new ids', () => {
  it('is refused, since each of them is in every reconnect of everybody for good', async () => {
    const { enter } = await openWorkshop()
    const sam = await enter(cast.lead.id)
    await sam.send(stateMessage(emptyState), wholeMessage(Y.encodeStateAsUpdate(new Y.Doc())))
    const heapOf = (ids: number, first: number) => {
      const client = new Y.Doc()
      const parts = Array.from({ length: ids }, (_, index) => {
        const one = new Y.Doc()
        one.clientID = first + index
        addRecord(one, 'themes', themeId(`many${first + index}`), { name: 'x', order: 'a' })
        return Y.encodeStateAsUpdate(one)
      })
      for (const part of parts) Y.applyUpdate(client, part)
      return updateMessage(Y.encodeStateAsUpdate(client))
    }
    await sam.send(heapOf(limits.clientIdsPerParticipant, 1_000))
    expect(sam.closed).toEqual([])
    await sam.send(heapOf(1, 9_000))
    expect(sam.closed).toEqual([closeCodes.tooMuch])
  })
})

describe('somebody with very many sockets', () => {
  it('keeps the newest: the one that was there longest is closed and may come again', async () => {
    const { enter } = await openWorkshop()
    const all = []
    for (let count = 0; count <= limits.socketsPerParticipant; count += 1) all.push(await enter(cast.lead.id))
    const [first, ...others] = all
    expect(first?.closed).toEqual([closeCodes.tooMuch])
    expect(others.flatMap(({ closed }) => closed)).toEqual([])
    expect((await enter(cast.facilitator.id)).closed).toEqual([])
  })
})

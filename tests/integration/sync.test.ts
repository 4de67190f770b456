import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { createMemoryStore } from '#server/storage/memory.ts'
import { limits } from '#shared/limits.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'
import { boardDocument, unitDocument } from '#shared/records/documents.ts'
import { failure, success } from '#shared/result.ts'
import { removeRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import type { Browser } from '#tests/support/sync/syncBrowser.ts'
import {
  control,
  idOf,
  type SyncServer,
  sales,
  startSyncServer,
  until,
  workshopId,
} from '#tests/support/sync/syncServer.ts'
import { addSticky, createSyncStage, hasSticky, salesPath, stickyId } from '#tests/support/sync/syncStage.ts'

const { server, start, stickiesOnDisk, stop, synced } = createSyncStage()

describe('people on one document', () => {
  beforeEach(() => start(createMemoryStore()))
  afterEach(stop)

  it('see what the others write, and what was there before them', async () => {
    const sam = await synced('sam', salesPath)
    addSticky(sam.doc, 'early')
    const sue = await synced('sue', salesPath)
    expect(hasSticky(sue.doc, 'early')).toBe(true)
    addSticky(sue.doc, 'fromsue')
    addSticky(sam.doc, 'fromsam')
    await until(() => hasSticky(sam.doc, 'fromsue') && hasSticky(sue.doc, 'fromsam'))
    expect(sam.doc.getMap('stickies').toJSON()).toEqual(sue.doc.getMap('stickies').toJSON())
    expect(server().incidents).toEqual([])
  })

  it('keep everything they type at once in one text', async () => {
    const [sam, sue] = [await synced('sam', salesPath), await synced('sue', salesPath)]
    addSticky(sam.doc, 'shared', '')
    await until(() => hasSticky(sue.doc, 'shared'))
    const textOf = (doc: Y.Doc) => (doc.getMap('stickies').get('shared00') as Y.Map<Y.Text>).get('text') as Y.Text
    for (let count = 0; count < 100; count += 1) {
      textOf(sam.doc).insert(textOf(sam.doc).length, 'a')
      textOf(sue.doc).insert(0, 'b')
    }
    await until(() => textOf(sam.doc).length === 200 && textOf(sue.doc).length === 200)
    expect(textOf(sam.doc).toString()).toBe(textOf(sue.doc).toString())
  })

  it('are brought back together after an offline spell, each sticky once', async () => {
    const [sam, sue] = [await synced('sam', salesPath), await synced('sue', salesPath)]
    sam.provider.disconnect()
    for (const name of ['one', 'two', 'three']) addSticky(sam.doc, name)
    addSticky(sue.doc, 'meanwhile')
    sam.provider.connect()
    await until(() => hasSticky(sue.doc, 'three') && hasSticky(sam.doc, 'meanwhile'))
    expect((await stickiesOnDisk()).sort()).toEqual(['meanwhile', 'one00000', 'three000', 'two00000'])
  })

  it('are not refused for repeating deletes when they reconnect, whatever they may write by then', async () => {
    const sam = await synced('sam', salesPath)
    addSticky(sam.doc, 'first')
    updateRecord(sam.doc, 'stickies', stickyId('first'), { order: 'b0' })
    removeRecord(sam.doc, 'stickies', stickyId('first'))
    await until(() => sam.saved() === 4)
    await control(server().rooms, { phase: 'commit' })
    for (let round = 0; round < 3; round += 1) {
      sam.provider.disconnect()
      sam.provider.connect()
      await until(() => sam.isSynced() && sam.saved() > 0)
    }
    expect(sam.refusals).toEqual([])
    expect(sam.closeCodes).toEqual([])
  })

  it('may type while they reconnect', async () => {
    const sam = await synced('sam', salesPath)
    sam.provider.disconnect()
    addSticky(sam.doc, 'offline')
    sam.provider.on('status', ({ status }) => {
      if (status !== 'connected') return
      for (let count = 0; count < 6; count += 1) addSticky(sam.doc, `typing${count}`)
    })
    sam.provider.connect()
    await until(() => sam.isSynced() && sam.saved() >= 7)
    expect(await stickiesOnDisk()).toHaveLength(7)
    expect(sam.refusals).toEqual([])
  })

  it('see each other, stamped by the server, and see who has gone', async () => {
    const [sam, sue] = [await synced('sam', salesPath), await synced('sue', salesPath)]
    const say = (browser: Browser, json: string) =>
      browser.provider.ws?.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, messageNumbers.presence)
          encoding.writeVarString(encoder, json)
        }),
      )
    say(sam, JSON.stringify({ phase: 'swot', focus: 'first000', participantId: idOf('dan'), connection: 'forged' }))
    say(sam, '{"phase":"nonsense"}')
    say(sam, JSON.stringify({ focus: 'x'.repeat(limits.maxPresenceBytes) }))
    await until(() => sue.presence.length > 0)
    const [entry] = sue.presence[0]?.entries ?? []
    expect(entry).toMatchObject({ participantId: idOf('sam'), state: { phase: 'swot', focus: 'first000' } })
    expect(entry?.connection).not.toBe('forged')
    expect(entry?.state).not.toHaveProperty('participantId')
    expect(sam.presence).toEqual([])
    const late = await synced('sue', salesPath)
    expect(late.presence[0]?.entries.map(({ participantId }) => participantId)).toEqual([idOf('sam')])
    sam.leave()
    await until(() => sue.presence.at(-1)?.gone.includes(entry?.connection ?? '') ?? false)
  })
})

describe("the server's own edits", () => {
  beforeEach(() => start(createMemoryStore()))
  afterEach(stop)
  const copied = (name: string) =>
    server().rooms.edit(workshopId, [unitDocument(sales), boardDocument], ([unit, board]) => {
      if (!unit || !board) throw new Error('two documents expected')
      if (!hasSticky(unit, name)) return failure('no such sticky')
      addSticky(board, name)
      return success(name)
    })

  it('change several documents at once and reach the browsers', async () => {
    const [sam, fay] = [await synced('sam', salesPath), await synced('fay', 'board')]
    addSticky(sam.doc, 'pooled')
    await until(() => sam.saved() === 2)
    const flushed: string[] = []
    const stopListening = server().rooms.afterFlush((_, document) => flushed.push(document.kind))
    expect(await copied('pooled')).toEqual(success('pooled'))
    await until(() => hasSticky(fay.doc, 'pooled'))
    stopListening()
    expect(flushed).toEqual(['board'])
  })

  it('answer with their failure and change nothing', async () => {
    expect(await copied('missing')).toEqual(failure('no such sticky'))
    expect(await stickiesOnDisk(boardDocument)).toEqual([])
  })

  it('throw where they fail after having changed something, and the change is gone', async () => {
    const broken = server().rooms.edit(workshopId, [boardDocument], ([board]) => {
      if (board) addSticky(board, 'halfway')
      return failure('changed my mind')
    })
    await expect(broken).rejects.toThrow('refused edit changed')
    expect(await stickiesOnDisk(boardDocument)).toEqual([])
  })

  it('are compacted after a while, and nothing is missing then', async () => {
    for (let count = 0; count < limits.compactAfterUpdates + 5; count += 1) {
      await control(server().rooms, { step: count })
    }
    expect(server().rooms.stats().compactions).toBe(1)
    const fay = await synced('fay', 'board')
    expect(fay.doc.getMap('control').get('step')).toBe(limits.compactAfterUpdates + 4)
    expect(fay.doc.getMap('roster').has(idOf('sam'))).toBe(true)
  })

  it('come one after the other', async () => {
    const count = () =>
      server().rooms.edit(workshopId, [boardDocument], ([board]) => {
        const step = Number(board?.getMap('control').get('step') ?? 0) + 1
        board?.getMap('control').set('step', step)
        return success(step)
      })
    const steps = await Promise.all(Array.from({ length: 20 }, count))
    expect(steps).toEqual(Array.from({ length: 20 }, (_, index) => success(index + 1)))
  })
})

describe('two servers on one store', () => {
  let other: SyncServer
  beforeEach(async () => {
    const store = createMemoryStore()
    await start(store)
    other = await startSyncServer(store)
  })
  afterEach(async () => {
    await stop()
    await other.stop()
  })

  it('show each other everything, and judge each change by what both have', async () => {
    const here = await synced('sam', salesPath)
    const there = await synced('sue', salesPath, other.url)
    for (let count = 0; count < 30; count += 1) {
      addSticky(here.doc, `here${count}xx`)
      addSticky(there.doc, `there${count}xx`)
    }
    const all = (doc: Y.Doc) => doc.getMap('stickies').size === 60
    await until(() => all(here.doc) && all(there.doc) && here.saved() === 31 && there.saved() === 31)
    expect(here.doc.getMap('stickies').toJSON()).toEqual(there.doc.getMap('stickies').toJSON())
    expect([...server().incidents, ...other.incidents]).toEqual([])
  })

  it('edit the same document in turn', async () => {
    const count = (rooms: SyncServer['rooms']) =>
      rooms.edit(workshopId, [boardDocument], ([board]) => {
        const step = Number(board?.getMap('control').get('step') ?? 0) + 1
        board?.getMap('control').set('step', step)
        return success(step)
      })
    const answers = await Promise.all(
      [server(), other, server(), other, server(), other].map(({ rooms }) => count(rooms)),
    )
    expect(answers.map((answer) => (answer.ok ? answer.value : 0)).sort()).toEqual([1, 2, 3, 4, 5, 6])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createMemoryStore } from '#server/storage/memory.ts'
import { limits } from '#shared/limits.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import type { IdOf } from '#shared/records/collections.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { success } from '#shared/result.ts'
import { addRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import { control, idOf, type Person, until, workshopId } from '#tests/support/sync/syncServer.ts'
import { addSticky, createSyncStage, hasSticky, salesPath, underClientId } from '#tests/support/sync/syncStage.ts'

const { browse, server, start, stickiesOnDisk, stop, synced } = createSyncStage()

describe('who may open a document', () => {
  beforeEach(() => start(createMemoryStore()))
  afterEach(stop)

  it.each<[string, Person | null, string, number]>([
    ["another unit's envelope", 'dan', salesPath, closeCodes.forbidden],
    ["a unit's envelope, for the facilitator", 'fay', salesPath, closeCodes.forbidden],
    ["another person's notes", 'sam', `own/${idOf('sue')}`, closeCodes.forbidden],
    ['the leads’ drafts, for a participant', 'sue', 'leads', closeCodes.forbidden],
    ['anything without a session', null, 'board', closeCodes.unauthorised],
  ])('%s: no', async (_, as, path, code) => {
    const browser = browse(as, path)
    await until(() => browser.closeCodes.length > 0)
    expect(browser.closeCodes).toEqual([code])
    expect(Y.encodeStateAsUpdate(browser.doc)).toHaveLength(2)
  })

  it('somebody who was removed loses their socket and does not come back', async () => {
    const sue = await synced('sue', salesPath)
    await server().rooms.edit(workshopId, [boardDocument], ([board]) => {
      if (board) updateRecord(board, 'roster', idOf('sue'), { removed: true })
      return success(null)
    })
    await until(() => sue.closeCodes.length > 0)
    expect(sue.closeCodes).toEqual([closeCodes.forbidden])
    const again = browse('sue', 'board')
    await until(() => again.closeCodes.length > 0)
    expect(again.closeCodes).toEqual([closeCodes.forbidden])
  })

  it('an unknown workshop, an unknown path and another website get nowhere', async () => {
    const elsewhere = browse('sam', 'board', server().url.replace(workshopId, 'nowhere1'))
    await until(() => elsewhere.closeCodes.length > 0)
    expect(elsewhere.closeCodes).toEqual([closeCodes.unknown])
    const statusOf = (path: string, origin: string) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${server().url}/${path}?as=${idOf('sam')}`, { origin })
        socket.on('unexpected-response', (_, response) => resolve(response.statusCode))
        socket.on('error', () => undefined)
      })
    expect(await statusOf('access', 'http://127.0.0.1')).toBe(404)
    expect(await statusOf('board', 'http://evil.example')).toBe(403)
  })
})

describe('a forbidden change', () => {
  beforeEach(() => start(createMemoryStore()))
  afterEach(stop)

  it('to what the server alone writes is refused, and nothing of the step is applied', async () => {
    const fay = await synced('fay', 'board')
    fay.doc.transact(() => {
      addRecord(fay.doc, 'agenda', 'agenda01' as IdOf<'agenda'>, {
        day: 1,
        title: 'x',
        minutes: 5,
        script: '',
        order: 'a',
      })
      fay.doc.getMap('control').set('phase', 'commit')
    })
    await until(() => fay.closeCodes.length > 0)
    expect(fay.closeCodes).toEqual([closeCodes.forbidden])
    expect(fay.refusals).toEqual([{ code: 'role', message: expect.stringContaining('role'), values: {} }])
    await server().rooms.read(workshopId, [boardDocument], ([board]) => {
      expect(board?.getMap('control').get('phase')).toBe('swot')
      expect(board?.getMap('agenda').size).toBe(0)
    })
  })

  it('in a closed phase is refused, with a sentence', async () => {
    await control(server().rooms, { phase: 'direction' })
    const sam = await synced('sam', salesPath)
    addSticky(sam.doc, 'toolate')
    await until(() => sam.closeCodes.length > 0)
    expect(sam.refusals).toEqual([{ code: 'phase', message: expect.stringMatching(/phase/), values: {} }])
    expect(await stickiesOnDisk()).toEqual([])
  })

  it('of too many characters is refused with how many there may be', async () => {
    const sam = await synced('sam', salesPath)
    addSticky(sam.doc, 'toolong', 'x'.repeat(limits.maxProseLength + 1))
    await until(() => sam.closeCodes.length > 0)
    expect(sam.refusals).toEqual([
      { code: 'too_long', message: expect.stringContaining('16,000'), values: { max: limits.maxProseLength } },
    ])
  })

  it("does not cost the others' changes, nor their connection", async () => {
    const [sam, sue] = [await synced('sam', salesPath), await synced('sue', salesPath)]
    addSticky(sue.doc, 'allowed')
    sam.doc.getMap('secrets').set('anything', 1)
    addSticky(sue.doc, 'allowed2')
    await until(() => sam.closeCodes.length > 0 && sue.saved() === 3)
    expect((await stickiesOnDisk()).sort()).toEqual(['allowed0', 'allowed2'])
    expect(sue.closeCodes).toEqual([])
  })

  it('under a client id that belongs to somebody else is refused', async () => {
    const [sam, sue] = [await synced('sam', salesPath), await synced('sue', salesPath)]
    addSticky(sue.doc, 'hers')
    await until(() => hasSticky(sam.doc, 'hers') && sue.saved() === 2)
    underClientId(sam.doc, sue.doc.clientID, () => addSticky(sam.doc, 'forged'))
    await until(() => sam.refusals.length > 0)
    expect(sam.refusals[0]?.code).toBe('foreign_client_id')
    expect(await stickiesOnDisk()).toEqual(['hers0000'])
  })

  it('under an id of the server itself is refused', async () => {
    const fay = await synced('fay', 'board')
    const [serverId] = [...fay.doc.store.clients.keys()]
    underClientId(fay.doc, serverId ?? 0, () => {
      addRecord(fay.doc, 'agenda', 'agenda01' as IdOf<'agenda'>, {
        day: 1,
        title: 'x',
        minutes: 5,
        script: '',
        order: 'a',
      })
    })
    await until(() => fay.refusals.length > 0)
    expect(fay.refusals[0]?.code).toBe('foreign_client_id')
  })

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['noise', Uint8Array.of(200, 1, 2)],
    ['an empty message', new Uint8Array()],
    ['a sync step that does not exist', Uint8Array.of(0, 9, 1, 0)],
    ['a damaged update', Uint8Array.of(0, 2, 3, 1, 1, 1)],
    ['a damaged state vector', Uint8Array.of(0, 0, 2, 9, 1)],
  ])('%s is answered with 4400', async (_, bytes) => {
    const sam = await synced('sam', salesPath)
    sam.provider.ws?.send(bytes)
    await until(() => sam.closeCodes.length > 0)
    expect(sam.closeCodes).toEqual([closeCodes.malformed])
    expect(sam.refusals.map(({ code }) => code)).toEqual(['malformed'])
  })
})

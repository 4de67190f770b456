// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { UnitId } from '#shared/ids.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { updateRecord } from '#shared/workshop/writeRecords.ts'
import { until } from '#tests/support/runner/until.ts'
import { createDeviceStage, isSaved, lostWords, state, unitOf } from '#tests/support/sync/deviceStage.ts'
import { idOf, workshopId } from '#tests/support/sync/syncServer.ts'
import { addSticky, hasSticky } from '#tests/support/sync/syncStage.ts'

const stage = createDeviceStage()

beforeEach(() => stage.start('swot'))
afterEach(() => stage.stop())

describe('a change that is refused', () => {
  /** Sam writes while the server moves on to a phase in which that part is closed. */
  async function writeTooLate() {
    const sam = stage.open('sam', 'lead')
    await until(() => isSaved(sam))
    addSticky(unitOf(sam), 'intime')
    await until(() => isSaved(sam))
    await stage.control({ phase: 'direction' })
    const before = sam.session().documents.unit
    addSticky(unitOf(sam), 'toolate', 'Written too late')
    await until(() => lostWords(sam).length > 0)
    return { sam, before }
  }

  it('is set aside in words, and the document is live again without a reload', async () => {
    const { sam, before } = await writeTooLate()
    expect(lostWords(sam)).toEqual(['Written too late'])
    expect(state(sam).setAside[0]?.reason.code).toBe('phase')
    expect(sam.session().documents.unit).not.toBe(before)
    expect(hasSticky(unitOf(sam), 'intime')).toBe(true)
    expect(hasSticky(unitOf(sam), 'toolate')).toBe(false)
    await until(() => isSaved(sam))
    expect(state(sam).endedBy).toBeNull()
  })

  it('is still there after a reload, and is not sent again by itself', async () => {
    const { sam } = await writeTooLate()
    await until(() => isSaved(sam))
    sam.close()
    const again = stage.open('sam', 'lead')
    await until(() => isSaved(again) && lostWords(again).length > 0)
    expect(lostWords(again)).toEqual(['Written too late'])
    expect(hasSticky(unitOf(again), 'toolate')).toBe(false)
  })

  it('can be written again under its id where that is allowed now', async () => {
    const { sam } = await writeTooLate()
    const [entry] = state(sam).setAside
    if (!entry) throw new Error('nothing was set aside')
    expect(sam.session().rescue.refusals(entry)).toEqual(['phase'])
    await stage.control({ phase: 'swot' })
    await until(() => sam.session().rescue.refusals(entry)[0] === null)
    sam.session().rescue.tryAgain(entry, entry.changes)
    await until(() => isSaved(sam))
    expect(lostWords(sam)).toEqual([])
    const sue = stage.open('sue', 'participant')
    await until(() => isSaved(sue))
    expect(hasSticky(unitOf(sue), 'toolate')).toBe(true)
  })

  it('can be offered to the facilitator in every phase, and is let go only when asked', async () => {
    const { sam } = await writeTooLate()
    const [entry] = state(sam).setAside
    if (!entry) throw new Error('nothing was set aside')
    sam.session().rescue.park(entry, entry.changes, { texts: ['Sticky: Written too late'], name: 'sam', now: 1 })
    const fay = stage.open('fay', 'facilitator')
    await until(() => [...state(fay).board.parkingLot.values()].length > 0)
    const parked = [...state(fay).board.parkingLot.values()]
    expect(parked).toMatchObject([{ text: 'Sticky: Written too late', owner: 'sam' }])
    expect(lostWords(sam)).toEqual([])
  })

  it('takes along what was typed until the fresh document was there', async () => {
    const sam = stage.open('sam', 'lead')
    await until(() => isSaved(sam))
    await stage.control({ phase: 'direction' })
    const unit = unitOf(sam)
    addSticky(unit, 'toolate', 'First')
    await until(() => state(sam).status.kind === 'problem')
    if (sam.session().documents.unit === unit) addSticky(unit, 'evenlater', 'Second')
    await until(() => isSaved(sam) && lostWords(sam).length > 0)
    expect(lostWords(sam)).toContain('First')
    expect(lostWords(sam).length).toBe(unit.getMap('stickies').size)
  })
})

describe('a session that is over', () => {
  it('because the person was taken off leaves nothing on the device, and shows what had not arrived', async () => {
    const sam = stage.open('sam', 'lead')
    await until(() => isSaved(sam))
    await stage.edit((board) => updateRecord(board, 'roster', idOf('sam'), { removed: true }))
    addSticky(unitOf(sam), 'unsent', 'Never arrived')
    await until(() => state(sam).endedBy === closeCodes.forbidden)
    expect(state(sam).unsent.map(({ words }) => words)).toEqual(['Never arrived'])
    await until(async () => (await rowsOnDevice()) === 0)
  })

  it('for one unit, since the person moved to another, keeps what they had written last', async () => {
    const sam = stage.open('sam', 'lead')
    await until(() => isSaved(sam))
    await stage.edit((board) => updateRecord(board, 'roster', idOf('sam'), { unitId: 'unitdelivery' as UnitId }))
    addSticky(unitOf(sam), 'unsent', 'For my old unit')
    await until(() => sam.hasMoved())
    expect(lostWords(sam)).toEqual(['For my old unit'])
    expect(state(sam).endedBy).toBeNull()
  })

  it('because the workshop was deleted leaves nothing on the device', async () => {
    const sam = stage.open('sam', 'lead')
    await until(() => isSaved(sam))
    addSticky(unitOf(sam), 'secret')
    await until(() => isSaved(sam))
    await stage.server().rooms.remove(workshopId)
    await until(() => state(sam).endedBy === closeCodes.deleted)
    await until(async () => (await rowsOnDevice()) === 0)
  })
})

function rowsOnDevice(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('offsite')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const counting = opening.result.transaction('updates').objectStore('updates').count()
      counting.onsuccess = () => {
        opening.result.close()
        resolve(counting.result)
      }
    }
  })
}

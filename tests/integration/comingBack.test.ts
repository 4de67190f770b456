// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unitDocument } from '#shared/records/documents.ts'
import { removeRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import { copyOf } from '#tests/support/disk/copiedStore.ts'
import { until } from '#tests/support/runner/until.ts'
import { createDeviceStage, isSaved, lostWords, state, unitOf } from '#tests/support/sync/deviceStage.ts'
import { sales, workshopId } from '#tests/support/sync/syncServer.ts'
import { addSticky, hasSticky, salesPath, stickyId } from '#tests/support/sync/syncStage.ts'

const stage = createDeviceStage()
const documents = [`${workshopId}/board`, `${workshopId}/${salesPath}`]
const backup = () => copyOf(stage.store(), documents)

const stickiesOnServer = () =>
  stage
    .server()
    .rooms.read(
      workshopId,
      [unitDocument(sales)],
      ([doc]): Record<string, unknown> => doc?.getMap('stickies').toJSON() ?? {},
    )

beforeEach(() => stage.start('swot'))
afterEach(() => stage.stop())

describe('a server that comes back', () => {
  it('older is offered what it lacks by itself, and nobody is refused for it', async () => {
    const [sam, sue] = [stage.open('sam', 'lead'), stage.open('sue', 'participant')]
    await until(() => isSaved(sam) && isSaved(sue))
    addSticky(unitOf(sam), 'before', 'Before the backup')
    await until(() => isSaved(sam))
    const older = await backup()
    addSticky(unitOf(sue), 'after', 'After the backup')
    updateRecord(unitOf(sue), 'stickies', stickyId('before'), { quadrant: 'threat' })
    await until(() => isSaved(sue) && hasSticky(unitOf(sam), 'after'))
    // The one who wrote it is gone: only another device still has it.
    sue.close()
    await stage.comeBackWith(older, async () => {
      addSticky(unitOf(sam), 'away', 'While it was away')
    })
    await until(async () => Object.keys(await stickiesOnServer()).length === 3, { timeoutMs: 20_000 })
    expect(await stickiesOnServer()).toMatchObject({
      [stickyId('after')]: { text: 'After the backup' },
      [stickyId('away')]: { text: 'While it was away' },
      [stickyId('before')]: { quadrant: 'threat' },
    })
    expect(lostWords(sam)).toEqual([])
    await until(() => isSaved(sam))
    expect(state(sam).returned?.writtenAgain).toBe(3)
  })

  it('older leaves to the person what they may not write any more', async () => {
    const sam = stage.open('sam', 'lead')
    await until(() => isSaved(sam))
    const older = await backup()
    addSticky(unitOf(sam), 'after', 'After the backup')
    await until(() => isSaved(sam))
    await stage.comeBackWith(older)
    await stage.control({ phase: 'direction' })
    await until(() => state(sam).status.kind === 'offline')
    await until(() => lostWords(sam).length > 0, { timeoutMs: 25_000 })
    expect(state(sam).board.control?.phase).toBe('direction')
    expect(lostWords(sam)).toEqual(['After the backup'])
    expect(state(sam).setAside[0]?.reason.code).toBe('older_server')
  })

  it('newer, or elsewhere with everything, needs nothing', async () => {
    const sam = stage.open('sam', 'lead')
    await until(() => isSaved(sam))
    addSticky(unitOf(sam), 'before')
    await until(() => isSaved(sam))
    const unit = sam.session().documents.unit
    const elsewhere = await backup()
    await stage.comeBackWith(elsewhere)
    const sue = stage.open('sue', 'participant')
    await until(() => isSaved(sue))
    addSticky(unitOf(sue), 'newer')
    addSticky(unitOf(sam), 'mine')
    await until(() => hasSticky(unitOf(sam), 'newer') && isSaved(sam))
    expect(sam.session().documents.unit).toBe(unit)
    expect(state(sam).setAside).toEqual([])
    expect(state(sam).returned?.writtenAgain ?? 0).toBe(0)
  })
})

describe('what was done offline', () => {
  it('is counted when it has arrived, and names what others had removed', async () => {
    const [sam, sue] = [stage.open('sam', 'lead'), stage.open('sue', 'participant')]
    await until(() => isSaved(sam) && isSaved(sue))
    addSticky(unitOf(sam), 'edited', 'Loyal clients')
    await until(() => isSaved(sam) && hasSticky(unitOf(sue), 'edited'))
    sam.close()

    const older = stage.store()
    await stage.comeBackWith(older, async () => {
      const offline = stage.open('sam', 'lead')
      await until(() => hasSticky(unitOf(offline), 'edited'))
      updateRecord(unitOf(offline), 'stickies', stickyId('edited'), { quadrant: 'threat' })
      addSticky(unitOf(offline), 'fresh')
      await until(() => {
        const { status } = state(offline)
        return status.kind === 'offline' && status.changes === 2 && status.keptHere === 2
      })
      offline.close()
      removeRecord(unitOf(sue), 'stickies', stickyId('edited'))
    })
    await until(() => isSaved(sue), { timeoutMs: 15_000 })
    const back = stage.open('sam', 'lead')
    await until(() => isSaved(back) && state(back).returned !== null)
    expect(state(back).returned).toEqual({
      merged: 1,
      writtenAgain: 0,
      removed: [{ kind: 'unit', path: `stickies/${stickyId('edited')}`, words: 'Loyal clients' }],
    })
  })

  it('counts the same after a reload without the server', async () => {
    const sam = stage.open('sam', 'lead')
    await until(() => isSaved(sam))
    sam.close()
    await stage.comeBackWith(stage.store(), async () => {
      const offline = stage.open('sam', 'lead')
      await until(() => state(offline).status.kind === 'offline')
      for (const name of ['one', 'two', 'three']) addSticky(unitOf(offline), name)
      await until(() => JSON.stringify(state(offline).status).includes('"keptHere":3'))
      offline.close()
      const reloaded = stage.open('sam', 'lead')
      // The line is known to be down before all that this device keeps has been read.
      await until(() => JSON.stringify(state(reloaded).status).includes('"keptHere":3'))
      expect(state(reloaded).status).toMatchObject({ kind: 'offline', changes: 3 })
      reloaded.close()
    })
  })
})

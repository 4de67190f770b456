import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createDeviceStore } from '#client/session/deviceStore.ts'
import { copyName, keepOfflineCopy } from '#client/session/offlineCopy.ts'
import { rangesIn } from '#client/session/readUpdates.ts'
import { keepSetAside } from '#client/session/setAside.ts'
import { createUnsavedChanges } from '#client/session/unsavedChanges.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { until } from '#tests/support/runner/until.ts'
import { forgetOnDevice, forgetWhatArrived } from './forgetOnDevice.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const sales = 'unit/unitsales'

/** A page of this person wrote these words into their unit and was closed, before or after the server had them. */
async function write(participantId: string, words: string, isSent: boolean): Promise<void> {
  const device = createDeviceStore()
  const document = new Y.Doc()
  const unsaved = createUnsavedChanges()
  const name = copyName('w1', sales, participantId)
  const copy = keepOfflineCopy({ device, document, name, unsaved, startsEmpty: false, onWritten: () => undefined })
  await copy.loaded
  const id = `sticky-${words.length}` as never
  addRecord(document, 'stickies', id, { text: words, quadrant: 'strength', order: 'a0', createdAt: 1 } as never)
  const update = Y.encodeStateAsUpdate(document)
  const change = { touched: [`stickies/${id}`], ranges: rangesIn(update) }
  if (!isSent) unsaved.add(change, null)
  copy.keep(update)
  await until(async () => (await rows()) > 0 && (isSent || copy.isKept(change)))
  copy.stop()
  device.close()
}

async function rows(): Promise<number> {
  const device = createDeviceStore()
  const count = await device.run(
    async (transaction) =>
      (await transaction.objectStore('updates').count()) +
      (await transaction.objectStore('unsaved').count()) +
      (await transaction.objectStore('aside').count()),
  )
  device.close()
  return count
}
const wordsOf = (changes: readonly { readonly words: string }[]) => changes.map(({ words }) => words)

test('what somebody who was taken off had not sent is told when it is forgotten, also if no page was open', async () => {
  await write('ann', 'Never arrived', false)
  const device = createDeviceStore()
  const undecided = { path: 'stickies/x', kind: 'added', fields: {}, standing: {}, words: 'Not decided yet' } as const
  const reason = { code: 'phase' }
  await keepSetAside(device, {
    id: 'aside-1',
    owner: 'w1@ann',
    document: sales,
    at: 1,
    reason,
    state: null,
    touched: [],
    changes: [undecided],
  })
  device.close()
  const unsent = await forgetOnDevice(closeCodes.forbidden, 'w1', 'ann')
  expect(wordsOf(unsent)).toEqual(['Never arrived', 'Not decided yet'])
  expect(await rows()).toBe(0)
})

test('what another person keeps on the same device is neither told nor forgotten', async () => {
  await write('bob', 'Of Bob', false)
  expect(await forgetOnDevice(closeCodes.forbidden, 'w1', 'ann')).toEqual([])
  expect(await rows()).toBeGreaterThan(0)
})

test('a device whose pass was renewed forgets what is on the server', async () => {
  await write('ann', 'Safe', true)
  expect(await forgetWhatArrived('w1', 'ann')).toEqual([])
  expect(await rows()).toBe(0)
})

test('a device whose pass was renewed keeps everything while something was not sent', async () => {
  await write('ann', 'Waits', false)
  const before = await rows()
  expect(wordsOf(await forgetWhatArrived('w1', 'ann'))).toEqual(['Waits'])
  expect(await rows()).toBe(before)
})

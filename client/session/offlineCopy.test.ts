import { expect, test } from 'vitest'
import { until } from '#tests/support/runner/until.ts'
import { areAllKept, oneBrowser, type Tab, write } from '#tests/support/sync/offlineTabs.ts'
import type { DeviceStore } from './deviceStore.ts'
import { forgetWorkshop } from './offlineCopy.ts'

const { openTab, keysIn, devices } = oneBrowser()
const rowsOnDevice = (device: DeviceStore) => device.run((transaction) => transaction.objectStore('updates').count())
const saveAll = (tab: Tab) => {
  tab.unsaved.sentAll(1)
  tab.copy.saved(tab.unsaved.savedUpTo(1))
}

test('what was written is there again after a reload, and still counts as unsaved', async () => {
  const tab = await openTab()
  write(tab, 'one')
  write(tab, 'two')
  expect(areAllKept(tab)).toBe(false)
  await until(() => areAllKept(tab))
  const again = await openTab()
  expect([...again.document.getMap('themes').keys()]).toEqual(['one', 'two'])
  expect(again.kept).toHaveLength(2)
})

test('what the server has saved doesn’t count as unsaved after a reload', async () => {
  const tab = await openTab()
  write(tab, 'one')
  await until(() => areAllKept(tab))
  saveAll(tab)
  write(tab, 'two')
  await until(() => areAllKept(tab))
  await until(async () => (await openTab()).kept.length === 1)
})

test('what was saved before it was written down is not called unsaved later', async () => {
  const tab = await openTab()
  write(tab, 'one')
  saveAll(tab)
  await until(async () => (await keysIn()).length === 1)
  await until(async () => (await openTab()).kept.length === 0)
})

test('a tab that tidies up its long list of rows leaves those of another tab alone', async () => {
  const [one, other] = [await openTab(), await openTab()]
  for (let count = 0; count < 3; count += 1) write(other, `other${count}`)
  await until(() => areAllKept(other))
  for (let count = 0; count < 320; count += 1) {
    write(one, `one${count}`)
    if (count % 40 === 0) await until(() => areAllKept(one))
  }
  await until(() => areAllKept(one))
  write(one, 'last')
  await until(() => areAllKept(one))
  const [device] = devices()
  expect(device && (await rowsOnDevice(device))).toBe(1 + 3)
  expect(await keysIn()).toHaveLength(324)
})

test('a long list of rows becomes one, in one step', async () => {
  const tab = await openTab()
  for (let count = 0; count < 320; count += 1) {
    write(tab, `key${count}`)
    if (count % 20 === 0) await until(() => areAllKept(tab))
  }
  write(tab, 'last')
  await until(() => areAllKept(tab))
  expect(await rowsOnDevice(devices()[0] as DeviceStore)).toBeLessThan(50)
  expect(await keysIn()).toHaveLength(321)
})

test('a disk that refuses is said so, and everything is written once it takes things again', async () => {
  const tab = await openTab()
  write(tab, 'one')
  await until(() => areAllKept(tab))
  const { add } = IDBObjectStore.prototype
  IDBObjectStore.prototype.add = () => {
    throw new DOMException('the disk is full', 'QuotaExceededError')
  }
  write(tab, 'two')
  await until(() => tab.copy.hasFailed())
  expect(areAllKept(tab)).toBe(false)
  IDBObjectStore.prototype.add = add
  write(tab, 'three')
  await until(() => areAllKept(tab))
  expect(tab.copy.hasFailed()).toBe(false)
  expect(await keysIn()).toEqual(['one', 'three', 'two'])
})

test('a database that somebody deletes while it is in use is written anew with the next change', async () => {
  const tab = await openTab()
  write(tab, 'one')
  await until(() => areAllKept(tab))
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('offsite').onsuccess = resolve
  })
  write(tab, 'two')
  await until(async () => (await keysIn()).length === 2)
  expect((await openTab()).kept).toHaveLength(2)
})

test('a browser without a database keeps nothing, says so, and goes on', async () => {
  globalThis.indexedDB = {
    open: () => {
      throw new DOMException('private', 'SecurityError')
    },
  } as unknown as IDBFactory
  const tab = await openTab()
  write(tab, 'one')
  await until(() => tab.copy.hasFailed())
  expect(areAllKept(tab)).toBe(false)
})

test('a connection that the browser loses, as after a long sleep, is opened once more', async () => {
  const tab = await openTab()
  write(tab, 'one')
  await until(() => areAllKept(tab))
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = () => {
    IDBDatabase.prototype.transaction = transaction
    throw new DOMException('Connection to Indexed Database server lost. Refresh the page to try again', 'UnknownError')
  }
  write(tab, 'two')
  await until(() => areAllKept(tab))
  expect(await keysIn()).toEqual(['one', 'two'])
})

test('a tab with an older page that holds the database back keeps nobody waiting, and then all is kept', async () => {
  const holder = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('offsite', 1)
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('updates', { autoIncrement: true }).createIndex('byName', 'name')
    opening.onsuccess = () => resolve(opening.result)
  })
  const tab = await openTab()
  expect(tab.copy.hasFailed()).toBe(true)
  holder.close()
  write(tab, 'one')
  await until(() => areAllKept(tab))
  expect(await keysIn()).toEqual(['one'])
})

test('forgetting a workshop takes everything of it from the device, and nothing else', async () => {
  const [ann, bob, elsewhere] = [
    await openTab('w1/board@ann'),
    await openTab('w1/own/bob@bob'),
    await openTab('w2/board@ann'),
  ]
  for (const tab of [ann, bob, elsewhere]) write(tab, 'one')
  await until(() => [ann, bob, elsewhere].every(areAllKept))
  const [device] = devices()
  if (!device) throw new Error('no device')
  await forgetWorkshop(device, 'w1', 'ann')
  expect(await rowsOnDevice(device)).toBe(2)
  await forgetWorkshop(device, 'w1', null)
  expect(await rowsOnDevice(device)).toBe(1)
})

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { until } from '#tests/support/runner/until.ts'
import { areAllKept, oneBrowser, write } from '#tests/support/sync/offlineTabs.ts'
import type { DeviceStore } from './deviceStore.ts'

const { openTab, keysIn, devices } = oneBrowser()
const asideOf = (id: string) => ({
  id,
  owner: 'w1@ann',
  document: 'board',
  at: 1,
  reason: { code: 'phase' },
  state: null,
  touched: [],
  changes: [],
})
const setAsideIn = async (device: DeviceStore | undefined, id: string) => {
  const kept = await device?.run((transaction) => transaction.objectStore('aside').get(id))
  const { state } = kept as unknown as { state: Uint8Array }
  const document = new Y.Doc()
  Y.applyUpdate(document, state)
  return [...document.getMap('themes').keys()].sort()
}

test('what is set aside leaves the copy in the same step, and what is written after it stays with it', async () => {
  const tab = await openTab()
  write(tab, 'one')
  await until(() => areAllKept(tab))
  tab.copy.setAside(asideOf('aside'))
  write(tab, 'two')
  await until(() => areAllKept(tab))
  expect(await setAsideIn(devices()[0], 'aside')).toEqual(['one', 'two'])
  expect(await keysIn()).toEqual([])
})

test('a tab whose rows another tab has set aside writes all of it down again, without a hole', async () => {
  const one = await openTab()
  write(one, 'first')
  await until(() => areAllKept(one))
  const other = await openTab()
  other.copy.setAside(asideOf('others'))
  await until(async () => (await keysIn()).length === 0)
  write(one, 'second')
  await until(() => areAllKept(one))
  const again = await openTab()
  expect(again.document.store.pendingStructs).toBeNull()
  expect([...again.document.getMap('themes').keys()]).toEqual(['first', 'second'])
  expect(again.kept).toHaveLength(2)
})

test('what another tab wrote down meanwhile is set aside too: nothing stays that builds on what has gone', async () => {
  const one = await openTab()
  write(one, 'first')
  await until(() => areAllKept(one))
  const other = await openTab()
  write(one, 'second')
  await until(() => areAllKept(one))
  other.copy.setAside(asideOf('others'))
  await until(() => areAllKept(other))
  await until(async () => (await keysIn()).length === 0)
  const again = await openTab()
  expect(again.document.store.pendingStructs).toBeNull()
  expect(again.kept).toEqual([])
  expect(await setAsideIn(devices()[0], 'others')).toEqual(['first', 'second'])
  expect(other.unsaved.all()).toHaveLength(2)
})

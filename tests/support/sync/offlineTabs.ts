import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach } from 'vitest'
import * as Y from 'yjs'
import { createDeviceStore, type DeviceStore } from '#client/session/deviceStore.ts'
import { keepOfflineCopy, type OfflineCopy, offlineCopyOrigin } from '#client/session/offlineCopy.ts'
import { createUnsavedChanges, type OwnChange, type UnsavedChanges } from '#client/session/unsavedChanges.ts'

/** A tab of a browser with its copy of one document on this device; `kept` is what it found there, not saved yet. */
export type Tab = {
  readonly document: Y.Doc
  readonly copy: OfflineCopy
  readonly unsaved: UnsavedChanges
  readonly kept: readonly OwnChange[]
}

/** Tabs of one browser, whose database is empty at the beginning of each test. */
export function oneBrowser() {
  let devices: DeviceStore[] = []
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory()
    devices = []
  })
  afterEach(() => {
    for (const device of devices) device.close()
  })
  const openTab = async (name = 'w1/board@ann', startsEmpty = false): Promise<Tab> => {
    const device = createDeviceStore()
    devices.push(device)
    const document = new Y.Doc()
    const unsaved = createUnsavedChanges()
    const copy = keepOfflineCopy({ device, document, name, unsaved, startsEmpty, onWritten: () => undefined })
    const kept = await copy.loaded
    for (const change of kept) unsaved.add(change, null)
    document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === offlineCopyOrigin) return
      unsaved.add({ touched: ['themes/x'], ranges: [] }, null)
      copy.keep(update)
    })
    return { document, copy, unsaved, kept }
  }
  return {
    openTab,
    /** The database as the tabs have it open, in their order. */
    devices: (): readonly DeviceStore[] => devices,
    /** What a tab that is opened now finds. */
    keysIn: async () => [...(await openTab()).document.getMap('themes').keys()].sort(),
  }
}

export const write = (tab: Tab, key: string) => tab.document.getMap('themes').set(key, key)
export const areAllKept = ({ unsaved, copy }: Tab) => unsaved.all().every(copy.isKept)

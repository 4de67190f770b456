import * as Y from 'yjs'
import type { Store } from '#server/storage/store.ts'
import type { IdOf } from '#shared/records/collections.ts'
import { type DocumentRef, unitDocument } from '#shared/records/documents.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { type Browser, openBrowser } from './syncBrowser.ts'
import { openWorkshop, type Person, type SyncServer, sales, startSyncServer, until, workshopId } from './syncServer.ts'

export const salesPath = `unit/${sales}`
export const stickyId = (name: string) => name.padEnd(8, '0') as IdOf<'stickies'>
export const addSticky = (doc: Y.Doc, name: string, text = name) =>
  addRecord(doc, 'stickies', stickyId(name), { quadrant: 'strength', text, order: 'a0' })
export const hasSticky = (doc: Y.Doc, name: string) => doc.getMap('stickies').has(stickyId(name))

/** Lends the document another client id for one edit; y-websocket breaks where it stays. */
export const underClientId = (doc: Y.Doc, clientId: number, edit: () => void) => {
  const own = doc.clientID
  doc.clientID = clientId
  edit()
  doc.clientID = own
}

/** One server with a workshop in its SWOT phase, and the browsers that a test opens on it. */
export function createSyncStage() {
  let server: SyncServer
  let browsers: Browser[] = []

  const browse = (as: Person | null, path: string, url = server.url, doc = new Y.Doc()): Browser => {
    const browser = openBrowser({ url }, as, path, doc)
    browsers.push(browser)
    return browser
  }
  return {
    server: () => server,
    browse,
    synced: async (as: Person, path: string, url = server.url): Promise<Browser> => {
      const browser = browse(as, path, url)
      await until(() => browser.isSynced() && browser.saved() > 0)
      return browser
    },
    stickiesOnDisk: (document: DocumentRef = unitDocument(sales)) =>
      server.rooms.read(workshopId, [document], ([doc]) => Object.keys(doc?.getMap('stickies').toJSON() ?? {})),
    start: async (store: Store) => {
      server = await startSyncServer(store)
      await openWorkshop(server.rooms, 'swot')
    },
    /** Another process on the same store, with everything in it. */
    startAgain: async (store: Store) => {
      server = await startSyncServer(store)
    },
    stop: async () => {
      for (const browser of browsers) browser.leave()
      browsers = []
      await server.stop()
    },
  }
}

import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { openWorkshop as openSession, type WorkshopSession } from '#client/stores/workshopSession.ts'
import { createMemoryStore } from '#server/storage/memory.ts'
import type { Store } from '#server/storage/store.ts'
import { boardDocument } from '#shared/records/documents.ts'
import type { Phase } from '#shared/records/phases.ts'
import type { Role } from '#shared/records/roles.ts'
import { success } from '#shared/result.ts'
import {
  control,
  idOf,
  openWorkshop,
  type Person,
  type SyncServer,
  sales,
  startSyncServer,
  workshopId,
} from './syncServer.ts'

declare const jsdom: { readonly reconfigure: (settings: { readonly url: string }) => void }

/** A page that one person has open: the product's own session, in a browser without a screen. */
export type Page = {
  readonly session: () => WorkshopSession
  /** Whether the page was told that its person belongs to another unit now. */
  readonly hasMoved: () => boolean
  readonly close: () => void
}

const portOf = ({ url }: SyncServer) => Number(new URL(url).port)

/** One server, and one device on which several people open their pages and find again what they left. */
export function createDeviceStage() {
  let server: SyncServer
  let store: Store
  let pages: Page[] = []

  const startWith = async (next: Store) => {
    store = next
    server = await startSyncServer(store)
    jsdom.reconfigure({ url: server.url.replace('ws:', 'http:') })
  }
  return {
    server: () => server,
    store: () => store,
    start: async (phase: Phase) => {
      // Node's own socket refuses the events of the browser that stands in here.
      Object.assign(globalThis, { WebSocket })
      globalThis.indexedDB = new IDBFactory()
      await startWith(createMemoryStore())
      await openWorkshop(server.rooms, phase)
      await control(server.rooms, { step: 0, openedUnits: [], offeredUnits: [] })
    },
    /** The server dies, and another one with this store answers at the same address. */
    comeBackWith: async (next: Store, whileAway: () => Promise<void> = async () => undefined) => {
      await server.crash()
      await whileAway()
      store = next
      server = await startSyncServer(store, portOf(server))
    },
    /** What a command does to the board. */
    edit: (change: (board: Y.Doc) => void) =>
      server.rooms.edit(workshopId, [boardDocument], ([board]) => {
        if (board) change(board)
        return success(null)
      }),
    control: (fields: Readonly<Record<string, unknown>>) => control(server.rooms, fields),
    open: (person: Person, role: Role): Page => {
      const isPlanning = role === 'lead' || role === 'participant'
      let session: WorkshopSession | null = null
      let hasMoved = false
      const joinedAs = { id: idOf(person), name: person, role, unitId: isPlanning ? sales : null }
      session = openSession(workshopId, joinedAs, {
        onReplaced: (next) => {
          session = next
        },
        onMoved: () => {
          hasMoved = true
        },
      })
      const page: Page = {
        session: () => {
          if (!session) throw new Error('the page is not open')
          return session
        },
        hasMoved: () => hasMoved,
        close: () => {
          session?.close()
          pages = pages.filter((other) => other !== page)
        },
      }
      pages.push(page)
      return page
    },
    stop: async () => {
      for (const page of pages) page.close()
      pages = []
      await server.stop()
    },
  }
}

/** The envelope of the unit, as a page writes into it. */
export function unitOf(page: Page): Y.Doc {
  const { unit } = page.session().documents
  if (!unit) throw new Error('this person has no unit')
  return unit
}
export const state = (page: Page) => page.session().store.getState()
export const isSaved = (page: Page): boolean => state(page).status.kind === 'saved'
/** The words of everything that was set aside. */
export const lostWords = (page: Page): readonly string[] =>
  state(page).setAside.flatMap(({ changes }) => changes.map(({ words }) => words))

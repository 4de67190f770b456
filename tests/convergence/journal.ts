import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { offlineCopyOrigin } from '#client/session/offlineCopy.ts'

/** One change made on this device: the operations that it added, and those that it deleted. */
export type JournalEntry = {
  readonly adds: readonly { readonly client: number; readonly clock: number }[]
  readonly deletes: readonly { readonly client: number; readonly clock: number; readonly length: number }[]
  /** Which operation made it, and at which step the workshop stood for the one who made it. */
  readonly kind: string
  readonly step: number
}

/** What somebody wrote into one document, apart from what the page said of it. */
export type Journal = {
  /** Not yet called saved. */
  readonly open: () => readonly JournalEntry[]
  readonly saved: () => readonly JournalEntry[]
  /** The page says that all of it is saved. */
  readonly allSaved: () => readonly JournalEntry[]
  /** What a tab that died had written and this one found on the device. */
  readonly inherit: (entries: readonly JournalEntry[]) => void
  readonly stop: () => void
}

export function keepJournal(
  doc: Y.Doc,
  describe: () => { readonly kind: string; readonly step: number },
  onMerged: () => void,
): Journal {
  let open: JournalEntry[] = []
  const saved: JournalEntry[] = []
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === offlineCopyOrigin) return
    if (origin instanceof WebsocketProvider) {
      if (open.length > 0) onMerged()
      return
    }
    open.push({ ...readEntry(update), ...describe() })
  }
  doc.on('update', onUpdate)
  return {
    open: () => open,
    saved: () => saved,
    allSaved: () => {
      const newlySaved = open
      open = []
      saved.push(...newlySaved)
      return newlySaved
    },
    inherit: (entries) => {
      open.push(...entries)
    },
    stop: () => doc.off('update', onUpdate),
  }
}

function readEntry(update: Uint8Array): Pick<JournalEntry, 'adds' | 'deletes'> {
  return {
    adds: [...Y.parseUpdateMeta(update).to].map(([client, clock]) => ({ client, clock })),
    deletes: [...Y.decodeUpdate(update).ds.clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }) => ({ client, clock, length: len })),
    ),
  }
}

/** Whether a document has taken up all that the entry says. */
export function hasTaken(doc: Y.Doc, { adds, deletes }: JournalEntry): boolean {
  return (
    adds.every(({ client, clock }) => Y.getState(doc.store, client) >= clock) &&
    deletes.every(({ client, clock, length }) => isDeleted(doc, client, clock, length))
  )
}

function isDeleted(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  const structs = doc.store.clients.get(client) ?? []
  if (Y.getState(doc.store, client) < clock + length) return false
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= clock + length) return true
    if (!struct.deleted) return false
  }
  return true
}

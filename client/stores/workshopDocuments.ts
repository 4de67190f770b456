import type * as Y from 'yjs'
import type { DeviceStore } from '#client/session/deviceStore.ts'
import type { DocumentStatus } from '#client/session/documentStatus.ts'
import type { SetAside } from '#client/session/setAside.ts'
import { createStoreTroubles } from '#client/session/storeTrouble.ts'
import type { OwnChange } from '#client/session/unsavedChanges.ts'
import { newId } from '#shared/ids.ts'
import { olderServer, type SentRefusal } from '#shared/protocol/messages.ts'
import type { PresenceMessage } from '#shared/protocol/presence.ts'
import { type DocumentRef, documentPath } from '#shared/records/documents.ts'
import {
  type LiveDocument,
  type LiveDocuments,
  type OpenKind,
  openLiveDocument,
  type ReadDocument,
} from './liveDocument.ts'

/** The documents of one session. One that the server refused is replaced by a fresh one as soon as that is in step. */
export type WorkshopDocuments = {
  readonly live: () => LiveDocuments
  /** Of the lines in use, those that are closed for good left out. */
  readonly statuses: () => readonly DocumentStatus[]
  /** Everything with changes in it, also what is being replaced. */
  readonly holding: () => readonly DocumentStatus[]
  readonly isReopening: () => boolean
  readonly isInStep: (kind: OpenKind) => boolean
  /** Writes nothing down any more: the session is over. */
  readonly stopKeeping: () => void
  readonly close: () => void
}

/** Those that a person reads. */
export type DocumentRefs = {
  readonly board: DocumentRef
  readonly unit: DocumentRef | null
  readonly own: DocumentRef | null
}

type Options = {
  readonly refs: DocumentRefs
  readonly workshopId: string
  readonly participantId: string
  readonly owner: string
  readonly device: DeviceStore
  readonly onStatus: () => void
  readonly onFirstChange: () => void
  readonly onPresence: (message: PresenceMessage) => void
  readonly onReturned: (kind: OpenKind, changes: readonly OwnChange[]) => void
  /** A fresh document is on screen; `entry` and `aside` are what stood there before. */
  readonly onReplaced: (kind: OpenKind, entry: SetAside, aside: Y.Doc) => void
  readonly onClosed: (kind: OpenKind, code: number) => void
}

type Replacement = { readonly fresh: LiveDocument; readonly entry: SetAside }

export function openWorkshopDocuments(options: Options): WorkshopDocuments {
  const { refs, workshopId, participantId, owner, device, onStatus } = options
  const storeTroubles = createStoreTroubles()
  const replacements = new Map<OpenKind, Replacement>()
  const over = new Set<OpenKind>()
  let live: LiveDocuments | null = null

  const open = <Kind extends OpenKind>(kind: Kind, ref: DocumentRef, startsEmpty = false): ReadDocument<Kind> =>
    openLiveDocument(kind, ref, {
      workshopId,
      participantId,
      device,
      storeTroubles,
      startsEmpty,
      onStatus: () => {
        replaceIfInStep(kind)
        onStatus()
      },
      onFirstChange: options.onFirstChange,
      onReturned: (changes) => options.onReturned(kind, changes),
      onRefused: (refusal) => setAside(kind, ref, refusal),
      onOlderServer: () => setAside(kind, ref, { code: olderServer }),
      onClosed: (code) => {
        over.add(kind)
        options.onClosed(kind, code)
        onStatus()
      },
      ...(kind === 'board' ? { onPresence: options.onPresence } : {}),
    })

  const setAside = (kind: OpenKind, ref: DocumentRef, reason: SentRefusal) => {
    const entry: SetAside = {
      id: newId(),
      owner,
      document: documentPath(ref),
      at: Date.now(),
      reason,
      state: null,
      touched: [],
      changes: [],
    }
    live?.[kind]?.connection.setAside(entry)
    replacements.set(kind, { fresh: open(kind, ref, true), entry })
  }

  const replaceIfInStep = (kind: OpenKind) => {
    const replacement = replacements.get(kind)
    const old = live?.[kind]
    if (!live || !old || replacement?.fresh.connection.status().line !== 'inStep') return
    replacements.delete(kind)
    live = { ...live, [kind]: replacement.fresh }
    const entry = { ...replacement.entry, touched: [...old.connection.touched()] }
    old.close()
    options.onReplaced(kind, entry, old.document)
  }

  live = {
    board: open('board', refs.board),
    unit: refs.unit && open('unit', refs.unit),
    own: refs.own && open('own', refs.own),
  }
  const documents = (): readonly LiveDocument[] =>
    live ? [live.board, live.unit, live.own].filter((document) => document !== null) : []

  return {
    live: () => {
      if (!live) throw new Error('the documents are asked for before they were opened')
      return live
    },
    statuses: () =>
      documents()
        .filter(({ connection }) => !over.has(connection.ref.kind as OpenKind))
        .map(({ connection }) => replacements.get(connection.ref.kind as OpenKind)?.fresh.connection ?? connection)
        .map((connection) => connection.status()),
    holding: () =>
      documents()
        .filter(({ connection }) => !over.has(connection.ref.kind as OpenKind))
        .map(({ connection }) => connection.status()),
    isReopening: () => replacements.size > 0,
    isInStep: (kind) => !replacements.has(kind) && live?.[kind]?.connection.status().line === 'inStep',
    stopKeeping: () => {
      for (const { connection } of documents()) connection.stopKeeping()
    },
    close: () => {
      for (const document of documents()) document.close()
      for (const { fresh } of replacements.values()) fresh.close()
    },
  }
}

import type * as Y from 'yjs'
import { actorOn, controlOn } from '#client/stores/actor.ts'
import type { LiveDocument, OpenKind, ReadDocument } from '#client/stores/liveDocument.ts'
import { openWorkshopDocuments } from '#client/stores/workshopDocuments.ts'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import { contextOf, type WriteContext } from '#shared/permissions/context.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import type { DocumentKind } from '#shared/records/documents.ts'
import { type Actor, isMember } from '#shared/records/roles.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { browserSocketClass, type Network } from './browserSocket.ts'
import type { BrowserStore } from './browserStore.ts'
import { hasTaken, type Journal, type JournalEntry, keepJournal } from './journal.ts'

/** One document in a tab, and a record of what was written in it there. */
export type OpenDocument = {
  readonly live: { readonly [Kind in OpenKind]: ReadDocument<Kind> }[OpenKind]
  readonly journal: Journal
}

/** One tab of one person: the documents that they may read, as the product's session opens them. */
export type Device = {
  readonly person: SessionParticipant
  readonly network: Network
  readonly isOpen: () => boolean
  readonly documents: () => readonly OpenDocument[]
  readonly document: (kind: DocumentKind) => OpenDocument | null
  readonly board: () => BoardSnapshot
  /** Who this person is, and what the room allows, as this device sees it. */
  readonly actor: () => Actor
  readonly context: () => WriteContext
  readonly does: (kind: string, act: () => boolean) => boolean
  /** Whether everything is in step and the page calls everything saved. */
  readonly isAtRest: () => boolean
  /** As a tab that is closed, or a battery that is empty: what it was just writing down is lost. */
  readonly vanish: () => void
}

/** Who hears what happens on the devices. */
export type Witness = {
  /** A document was given up and opened afresh; `touched` is what the person can still get back. */
  readonly setAside: (device: Device, kind: OpenKind, why: SetAsideFor) => void
  readonly calledSaved: (live: LiveDocument, entries: readonly JournalEntry[]) => void
  readonly returned: () => void
  readonly merged: () => void
  readonly ended: (device: Device, kind: OpenKind, code: number) => void
}

export type SetAsideFor = {
  readonly code: string
  readonly touched: readonly string[]
  readonly entries: readonly JournalEntry[]
}

type Options = {
  readonly workshopId: string
  readonly person: SessionParticipant
  readonly network: Network
  readonly browser: BrowserStore
  /** What the tabs of this person that died had not been told was saved. */
  readonly legacy: Map<DocumentKind, readonly JournalEntry[]>
  readonly witness: Witness
}

export function openDevice({ workshopId, person, network, browser, legacy, witness }: Options): Device {
  const journals = new Map<Y.Doc, Journal>()
  const tab = browser.openTab()
  let doing = 'nothing'
  let isOpen = true

  const board = (): BoardSnapshot => documents.live().board.mirror.snapshot()
  const describe = () => ({ kind: doing, step: board().control?.step ?? -1 })
  const opened = (): readonly OpenDocument[] => {
    const { board, unit, own } = documents.live()
    return [board, unit, own].flatMap((live) => (live ? [{ live, journal: journalOf(live) }] : []))
  }
  const journalOf = (live: LiveDocument): Journal => {
    const known = journals.get(live.document)
    if (known) return known
    const journal = keepJournal(live.document, describe, witness.merged)
    journals.set(live.document, journal)
    return journal
  }
  let isLookPlanned = false
  const lookSoon = () => {
    if (isLookPlanned) return
    isLookPlanned = true
    network.time.after(0, look)
  }
  const look = () => {
    isLookPlanned = false
    if (!isOpen) return
    for (const { live, journal } of opened()) {
      const { isConnected, unsaved, hasContent } = live.connection.status()
      const { kind } = live.connection.ref
      const left = legacy.get(kind)
      if (hasContent && left) {
        legacy.delete(kind)
        journal.inherit(left.filter((entry) => hasTaken(live.document, entry)))
      }
      const isCalledSaved = isConnected && unsaved === 0 && journal.open().length > 0
      if (isCalledSaved) witness.calledSaved(live, journal.allSaved())
    }
  }

  Object.assign(globalThis, { WebSocket: browserSocketClass(network) })
  const documents = openWorkshopDocuments({
    refs: refsOf(person),
    workshopId,
    participantId: person.id,
    owner: `${workshopId}@${person.id}`,
    device: tab.store,
    onStatus: lookSoon,
    onFirstChange: () => undefined,
    onPresence: () => undefined,
    onReturned: () => witness.returned(),
    onReplaced: (kind, { reason, touched }, aside) => {
      const entries = journals.get(aside)?.open() ?? []
      journals.delete(aside)
      witness.setAside(device, kind, { code: reason.code, touched, entries })
    },
    onClosed: (kind, code) => network.time.after(0, () => witness.ended(device, kind, code)),
  })

  const device: Device = {
    person,
    network,
    isOpen: () => isOpen,
    documents: () => (isOpen ? opened() : []),
    document: (kind) => {
      const one = opened().find(({ live }) => live.connection.ref.kind === kind)
      return one?.live.connection.status().hasContent && !documents.isReopening() ? one : null
    },
    board,
    actor: () => actorOn(board(), { participantId: person.id, joinedAs: person }),
    context: () => contextOf(controlOn(board())),
    does: (kind, act) => {
      doing = kind
      try {
        return act()
      } finally {
        doing = 'nothing'
      }
    },
    isAtRest: () =>
      !documents.isReopening() &&
      opened().every(({ live, journal }) => {
        const { isConnected, unsaved } = live.connection.status()
        return isConnected && unsaved === 0 && journal.open().length === 0
      }),
    vanish: () => {
      isOpen = false
      tab.die()
      for (const { live, journal } of opened()) {
        const { kind } = live.connection.ref
        legacy.set(kind, [...(legacy.get(kind) ?? []), ...journal.open()])
        journal.stop()
      }
      documents.close()
      for (const connection of [...network.connections]) connection.breakOff()
    },
  }
  return device
}

const refsOf = (person: SessionParticipant): Parameters<typeof openWorkshopDocuments>[0]['refs'] =>
  isMember(person.role) && person.unitId !== null
    ? {
        board: { kind: 'board' },
        unit: { kind: 'unit', unitId: person.unitId as UnitId },
        own: { kind: 'own', participantId: person.id as ParticipantId },
      }
    : { board: { kind: 'board' }, unit: null, own: null }

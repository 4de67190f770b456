import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type ApiAnswer, sendCommand } from '#client/session/api.ts'
import { connectDocument, type DocumentConnection } from '#client/session/documentConnection.ts'
import { type SaveStatus, saveStatusOf } from '#client/session/saveStatus.ts'
import { measureClockOffset } from '#client/session/serverClock.ts'
import type { ParticipantId, UnitId, WorkshopId } from '#shared/ids.ts'
import type { CommandAnswer, CommandRequest } from '#shared/protocol/commands.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import type { PresenceEntry, PresenceState } from '#shared/protocol/presence.ts'
import { boardDocument, type DocumentRef, ownDocument, unitDocument } from '#shared/workshop/documents.ts'
import {
  type BoardSnapshot,
  createMirror,
  type Mirror,
  type OwnSnapshot,
  type UnitSnapshot,
} from '#shared/workshop/mirror.ts'
import { type Actor, actingRole, homeUnit, isMember } from '#shared/workshop/roles.ts'
import { createUndo, type Undo } from './undo.ts'

/** The read side: immutable mirrors of the documents this person may read, and how safe their work is. */
export type WorkshopState = {
  readonly board: BoardSnapshot
  /** The person's own unit's envelope; `null` for people without a unit. */
  readonly unit: UnitSnapshot | null
  readonly own: OwnSnapshot | null
  /** False until the board has arrived once. */
  readonly hasBoard: boolean
  readonly status: SaveStatus
  readonly presence: ReadonlyMap<string, PresenceEntry>
  /** The session is over, by the close code: signed out, removed, or the workshop is gone. */
  readonly endedBy: number | null
  /** Add to this device's clock to get the server's. */
  readonly clockOffsetMs: number
}

/** One person in one workshop: what they read (`store`), what they write to (`documents`), and the commands they send. */
export type WorkshopSession = {
  readonly workshopId: WorkshopId
  readonly participantId: ParticipantId
  /** Who they were when they joined; the roster on the board has the last word. */
  readonly joinedAs: SessionParticipant
  readonly store: StoreApi<WorkshopState>
  readonly documents: { readonly board: Y.Doc; readonly unit: Y.Doc | null; readonly own: Y.Doc | null }
  readonly undo: { readonly board: Undo; readonly unit: Undo | null }
  readonly sendCommand: (command: CommandRequest) => ApiAnswer<CommandAnswer>
  readonly sendPresence: (state: PresenceState) => void
  readonly forgetOfflineCopies: () => Promise<void>
  readonly close: () => void
}

export function openWorkshop(workshopId: string, joinedAs: SessionParticipant): WorkshopSession {
  const isPlanning = isMember(joinedAs.role)
  const unitId = joinedAs.unitId as UnitId | null
  const connections: DocumentConnection[] = []
  let store: StoreApi<WorkshopState> | null = null

  const set = (patch: Partial<WorkshopState>) => store?.setState(patch)
  const onStatus = () => {
    const next = saveStatusOf(connections.map((connection) => connection.status()))
    const hasBoard = connections[0]?.status().hasContent ?? false
    const before = store?.getState()
    if (!before || (isSameStatus(before.status, next) && before.hasBoard === hasBoard)) return
    set({ status: next, hasBoard })
  }
  const open = (document: DocumentRef): DocumentConnection => {
    const connection = connectDocument({
      workshopId,
      participantId: joinedAs.id,
      document,
      onStatus,
      onClosed: (code) => {
        onStatus()
        if (document.kind === 'board') set({ endedBy: code })
      },
      ...(document.kind === 'board' ? { onPresence: receivePresence } : {}),
    })
    connections.push(connection)
    return connection
  }
  const receivePresence = (message: {
    readonly entries: readonly PresenceEntry[]
    readonly gone: readonly string[]
  }) => {
    const presence = new Map(store?.getState().presence)
    for (const connection of message.gone) presence.delete(connection)
    for (const entry of message.entries) presence.set(entry.connection, entry)
    set({ presence })
  }

  const board = open(boardDocument)
  const unit = isPlanning && unitId ? open(unitDocument(unitId)) : null
  const own = isPlanning ? open(ownDocument(joinedAs.id as ParticipantId)) : null
  const boardMirror = createMirror(board.document, 'board')
  const unitMirror = unit ? createMirror(unit.document, 'unit') : null
  const ownMirror = own ? createMirror(own.document, 'own') : null
  const mirrors: readonly Mirror<'board' | 'unit' | 'own'>[] = [boardMirror, unitMirror, ownMirror].filter(
    (mirror) => mirror !== null,
  ) as Mirror<'board' | 'unit' | 'own'>[]

  store = createStore<WorkshopState>(() => ({
    board: boardMirror.snapshot(),
    unit: unitMirror?.snapshot() ?? null,
    own: ownMirror?.snapshot() ?? null,
    hasBoard: false,
    status: { kind: 'connecting' },
    presence: new Map(),
    endedBy: null,
    clockOffsetMs: 0,
  }))
  boardMirror.subscribe(() => set({ board: boardMirror.snapshot() }))
  unitMirror?.subscribe(() => set({ unit: unitMirror.snapshot() }))
  ownMirror?.subscribe(() => set({ own: ownMirror.snapshot() }))
  void measureClockOffset().then((clockOffsetMs) => set({ clockOffsetMs }))
  onStatus()

  const undo = {
    board: createUndo(board.document, [
      'stickies',
      'themes',
      'priorities',
      'targets',
      'drivers',
      'objectives',
      'keyResults',
      'links',
      'parkingLot',
      'agenda',
    ]),
    unit: unit ? createUndo(unit.document, ['stickies', 'objectives', 'keyResults', 'links']) : null,
  }

  return {
    workshopId: workshopId as WorkshopId,
    participantId: joinedAs.id as ParticipantId,
    joinedAs,
    store,
    documents: { board: board.document, unit: unit?.document ?? null, own: own?.document ?? null },
    undo,
    sendCommand: (command) => sendCommand(workshopId, joinedAs.id, command),
    sendPresence: (state) => board.sendPresence(state),
    forgetOfflineCopies: async () => {
      await Promise.all(connections.map((connection) => connection.forget()))
    },
    close: () => {
      undo.board.stop()
      undo.unit?.stop()
      for (const mirror of mirrors) mirror.stop()
      for (const connection of connections) connection.close()
    },
  }
}

/** Who this person is to the permissions, as the roster has it now. */
export function actorOf(session: WorkshopSession, board: BoardSnapshot): Actor {
  const listed = board.roster.get(session.participantId)
  const role = listed?.role ?? session.joinedAs.role
  const unitId = homeUnit(role, listed?.unitId ?? session.joinedAs.unitId)
  const isDeputyOf = (id: string) => board.units.get(id)?.deputyId === session.participantId
  return { participantId: session.participantId, role: actingRole(role, unitId, isDeputyOf), unitId }
}

const isSameStatus = (left: SaveStatus, right: SaveStatus) => JSON.stringify(left) === JSON.stringify(right)

import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { withoutTwins } from '#client/rescue/compare/withoutTwins.ts'
import { forgetOnDevice, isForGood } from '#client/rescue/forgetOnDevice.ts'
import { keepReturn } from '#client/rescue/keptReturn.ts'
import { createRescue } from '#client/rescue/rescue.ts'
import { createRescueDesk, type RescueDesk } from '#client/rescue/rescueDesk.ts'
import { createResolving } from '#client/rescue/resolving.ts'
import { type Returned, returnedOf, withReturned } from '#client/rescue/returned.ts'
import { unsentIn } from '#client/rescue/unsentIn.ts'
import { type ApiAnswer, sendCommand } from '#client/session/api.ts'
import { createDeviceStore } from '#client/session/deviceStore.ts'
import { askToKeepForGood } from '#client/session/keepForGood.ts'
import { createLeaveGuard } from '#client/session/leaveGuard.ts'
import { saveStatusOf, wouldLose } from '#client/session/saveStatus.ts'
import { measureClockOffset } from '#client/session/serverClock.ts'
import { ownerName } from '#client/session/setAside.ts'
import type { ParticipantId, UnitId, WorkshopId } from '#shared/ids.ts'
import { contextOf } from '#shared/permissions/context.ts'
import type { CommandAnswer, CommandRequest } from '#shared/protocol/commands.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import type { PresenceState } from '#shared/protocol/presence.ts'
import { boardDocument, ownDocument, unitDocument } from '#shared/records/documents.ts'
import { isMember } from '#shared/records/roles.ts'
import { actorOn, controlOn } from './actor.ts'
import type { LiveDocuments, OpenKind } from './liveDocument.ts'
import { followToday } from './today.ts'
import type { Undo } from './undo.ts'
import { openWorkshopDocuments } from './workshopDocuments.ts'
import { stateBefore, unsavedOf, type WorkshopState, withPresence } from './workshopState.ts'

export type { WorkshopState } from './workshopState.ts'

/** One person in one workshop: what they read (`store`), what they write to (`documents`), and the commands they send. */
export type WorkshopSession = {
  readonly workshopId: WorkshopId
  readonly participantId: ParticipantId
  /** Who they were when they joined; the roster on the board has the last word. */
  readonly joinedAs: SessionParticipant
  readonly store: StoreApi<WorkshopState>
  readonly documents: { readonly board: Y.Doc; readonly unit: Y.Doc | null; readonly own: Y.Doc | null }
  readonly undo: { readonly board: Undo; readonly unit: Undo | null; readonly own: Undo | null }
  /** What could not be added, and what may become of it. */
  readonly rescue: RescueDesk
  readonly sendCommand: (command: CommandRequest) => ApiAnswer<CommandAnswer>
  readonly sendPresence: (state: PresenceState) => void
  readonly close: () => void
}

type Options = {
  /** A document was opened afresh: the session to use from now on. */
  readonly onReplaced?: (session: WorkshopSession) => void
  /** The person belongs to another unit now, so that other documents are theirs. */
  readonly onMoved?: () => void
}

export function openWorkshop(
  workshopId: string,
  joinedAs: SessionParticipant,
  { onReplaced, onMoved }: Options = {},
): WorkshopSession {
  const participantId = joinedAs.id as ParticipantId
  const unitId = joinedAs.unitId as UnitId | null
  const isPlanning = isMember(joinedAs.role)
  const owner = ownerName(workshopId, participantId)
  const device = createDeviceStore()
  const guard = createLeaveGuard()
  let commands = 0

  const documents = openWorkshopDocuments({
    refs: {
      board: boardDocument,
      unit: isPlanning && unitId ? unitDocument(unitId) : null,
      own: isPlanning ? ownDocument(participantId) : null,
    },
    workshopId,
    participantId,
    owner,
    device,
    onStatus: () => onStatus(),
    onFirstChange: askToKeepForGood,
    onPresence: (message) => store.setState(({ presence }) => ({ presence: withPresence(presence, message) })),
    onReturned: (kind, changes) => {
      const live = documents.live()[kind]
      if (live) tellReturned(returnedOf(kind, live.document, changes))
    },
    onReplaced: (kind, entry, aside) => {
      follow(kind)
      resolving.resolve(kind, entry, aside)
      onReplaced?.(sessionNow())
    },
    onClosed: (kind, code) => onClosed(kind, code),
  })
  const keptReturn = keepReturn(workshopId, participantId)
  const store = createStore<WorkshopState>(() => ({ ...stateBefore(documents.live()), returned: keptReturn.read() }))
  const stopCalendar = followToday(store)
  store.subscribe(({ returned }, before) => {
    if (returned !== before.returned) keptReturn.write(returned)
  })
  const actor = () => actorOn(store.getState().board, { participantId, joinedAs })
  const context = () => contextOf(controlOn(store.getState().board))
  const rescue = createRescue(device, owner, () => {
    store.setState({ setAside: rescue.entries().filter(({ changes }) => changes.length > 0) })
    onStatus()
  })
  const desk = createRescueDesk({ rescue, live: documents.live, actor, context })
  const tellReturned = (news: Returned) =>
    store.setState(({ returned }) => ({ returned: withReturned(returned, news) }))
  const resolving = createResolving({
    rescue,
    documents,
    actor,
    context,
    onWritten: (records) => tellReturned({ merged: 0, writtenAgain: records, removed: [] }),
  })

  const onStatus = () => {
    const before = store.getState()
    const status = saveStatusOf(documents.statuses(), { commands, isReopening: documents.isReopening() })
    const hasBoard = documents.live().board.connection.status().hasContent
    const unsaved = unsavedOf(documents.live(), before.unsaved)
    guard.set(wouldLose(documents.holding()) || !rescue.isKept())
    resolving.goOn()
    const isSame = JSON.stringify(status) === JSON.stringify(before.status) && unsaved === before.unsaved
    if (!isSame || hasBoard !== before.hasBoard) store.setState({ status, hasBoard, unsaved })
  }
  const follow = (kind: OpenKind) => {
    const live = documents.live()[kind]
    const show = () => store.setState({ [kind]: live?.mirror.snapshot() ?? null })
    live?.mirror.subscribe(show)
    show()
  }
  const onClosed = (kind: OpenKind, code: number) => {
    const live = documents.live()
    if (store.getState().endedBy !== null) return
    // Whichever line hears it first: without a session there is none for the others either.
    if (kind === 'board' || code === closeCodes.unauthorised) {
      const open = [live.board, live.unit, live.own].filter((document) => document !== null)
      const undecided = isForGood(code) ? store.getState().setAside.flatMap(({ changes }) => changes) : []
      store.setState({ endedBy: code, unsent: withoutTwins([...unsentIn(open), ...undecided]) })
      guard.set(false)
      documents.stopKeeping()
      void forgetOnDevice(code, workshopId, participantId)
      return
    }
    const closed = live[kind]
    const hasMoved = kind === 'unit' && actor().unitId !== unitId
    if (!closed) return
    resolving.keepUnsent(owner, closed)
    void closed.connection.forget()
    if (hasMoved) onMoved?.()
  }

  const sessionNow = (): WorkshopSession => {
    const live = documents.live()
    return {
      workshopId: workshopId as WorkshopId,
      participantId,
      joinedAs,
      store,
      documents: documentsOf(live),
      undo: { board: live.board.undo, unit: live.unit?.undo ?? null, own: live.own?.undo ?? null },
      rescue: desk,
      sendCommand: async (command) => {
        commands += 1
        onStatus()
        const answer = await sendCommand(workshopId, participantId, command)
        commands -= 1
        onStatus()
        return answer
      },
      sendPresence: (presence) => documents.live().board.connection.sendPresence(presence),
      close: () => {
        stopCalendar()
        guard.stop()
        resolving.stop()
        documents.close()
        device.close()
      },
    }
  }

  for (const kind of ['board', 'unit', 'own'] as const) follow(kind)
  void rescue.load().then(() => resolving.takeUp())
  void measureClockOffset().then((clockOffsetMs) => store.setState({ clockOffsetMs }))
  onStatus()
  return sessionNow()
}

const documentsOf = (live: LiveDocuments): WorkshopSession['documents'] => ({
  board: live.board.document,
  unit: live.unit?.document ?? null,
  own: live.own?.document ?? null,
})

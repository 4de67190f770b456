import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Actor } from '#shared/records/roles.ts'
import type { Control } from '#shared/records/room.ts'
import type { BoardSnapshot, OwnSnapshot, UnitSnapshot } from '#shared/records/snapshot.ts'
import { actorOn, controlOn } from './actor.ts'
import { ReviewerContext, type ReviewerPlace } from './reviewerPlace.ts'
import type { Undo } from './undo.ts'
import type { WorkshopSession, WorkshopState } from './workshopSession.ts'

const WorkshopContext = createContext<WorkshopSession | null>(null)

export function WorkshopProvider({
  session,
  children,
}: {
  readonly session: WorkshopSession
  readonly children: ReactNode
}) {
  const [reviewerPlace] = useState<ReviewerPlace>(() => ({ reviewer: null }))
  return (
    <WorkshopContext value={session}>
      <ReviewerContext value={reviewerPlace}>{children}</ReviewerContext>
    </WorkshopContext>
  )
}

/** The session of the workshop on screen. */
export function useWorkshop(): WorkshopSession {
  const session = useContext(WorkshopContext)
  if (!session) throw new Error('useWorkshop needs a WorkshopProvider above it')
  return session
}

/** Selectors must return what already exists in the state; derive with useMemo on what they return. */
export function useWorkshopState<Value>(select: (state: WorkshopState) => Value): Value {
  return useStore(useWorkshop().store, select)
}

export function useBoard<Value>(select: (board: BoardSnapshot) => Value): Value {
  return useWorkshopState((state) => select(state.board))
}

export function useUnit<Value>(select: (unit: UnitSnapshot) => Value): Value | null {
  return useWorkshopState((state) => (state.unit ? select(state.unit) : null))
}

export function useOwn<Value>(select: (own: OwnSnapshot) => Value): Value | null {
  return useWorkshopState((state) => (state.own ? select(state.own) : null))
}

/** Where the group is: phase, timer, ballot, envelopes. */
export function useControl(): Control {
  return useBoard(controlOn)
}

/** Who I am to the permissions, live: a role changed in the roster takes effect at once. */
export function useActor(): Actor {
  const session = useWorkshop()
  const board = useWorkshopState((state) => state.board)
  const actor = actorOn(board, session)
  const { participantId, role, unitId } = actor
  return useMemo(() => ({ participantId, role, unitId }), [participantId, role, unitId])
}

/** Whether undo and redo have something to do, live. */
export function useUndoState(undo: Undo): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const canUndo = useSyncExternalStore(undo.subscribe, undo.canUndo)
  const canRedo = useSyncExternalStore(undo.subscribe, undo.canRedo)
  return { canUndo, canRedo }
}

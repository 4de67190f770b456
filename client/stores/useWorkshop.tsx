import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { UnitId } from '#shared/ids.ts'
import { contextOf } from '#shared/permissions/context.ts'
import { type Change, type CommandType, mayCommand, refusalOf, type WriteRefusal } from '#shared/permissions.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import { boardDocument, type DocumentRef, ownDocument, unitDocument } from '#shared/records/documents.ts'
import type { Actor } from '#shared/records/roles.ts'
import type { Control } from '#shared/records/room.ts'
import type { BoardSnapshot, OwnSnapshot, UnitSnapshot } from '#shared/records/snapshot.ts'
import { actorOn, controlOn } from './actor.ts'
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
  return <WorkshopContext value={session}>{children}</WorkshopContext>
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

/**
 * Why I can't write to a collection now, or `null` when I can. `unitIds`: whose record, where records belong to units;
 * `author`: whose word it is, where records are signed.
 */
export function useWriteRefusal(
  document: DocumentRef['kind'],
  collection: CollectionName,
  unitIds: readonly string[] = [],
  author?: string,
): WriteRefusal | null {
  const actor = useActor()
  const control = useControl()
  const signed = author === undefined ? {} : { author: { before: author, named: [] } }
  const change: Change = { document: documentOf(document, actor), collection, key: '', unitIds, ...signed }
  return refusalOf(actor, contextOf(control), change)
}

/** The same question for whatever collection comes up, as a step to take back may be of several. */
export function useMayWrite(document: DocumentRef['kind']): (collection: CollectionName) => boolean {
  const actor = useActor()
  const context = contextOf(useControl())
  return (collection) =>
    refusalOf(actor, context, { document: documentOf(document, actor), collection, key: '', unitIds: [] }) === null
}

export function useMayCommand(type: CommandType): boolean {
  return mayCommand(useActor(), type)
}

/** Whether undo and redo have something to do, live. */
export function useUndoState(undo: Undo): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const canUndo = useSyncExternalStore(undo.subscribe, undo.canUndo)
  const canRedo = useSyncExternalStore(undo.subscribe, undo.canRedo)
  return { canUndo, canRedo }
}

function documentOf(kind: DocumentRef['kind'], actor: Actor): DocumentRef {
  switch (kind) {
    case 'unit':
      return unitDocument((actor.unitId ?? '') as UnitId)
    case 'own':
      return ownDocument(actor.participantId as Parameters<typeof ownDocument>[0])
    case 'leads':
      return { kind: 'leads' }
    case 'board':
      return boardDocument
  }
}

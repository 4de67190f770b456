import * as Y from 'yjs'
import { localOrigin } from '#shared/workshop/records.ts'
import type { CollectionName } from '#shared/workshop/schema/collections.ts'

/** One's own steps, taken back and done again. */
export type Undo = {
  readonly undo: () => void
  readonly redo: () => void
  /** Runs an edit as a step of its own; answers with the way to take back just that step, whatever came after it. */
  readonly step: (edit: () => void) => () => void
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
}

const typingPauseMs = 600

/**
 * Undo of what this person did in `document`. Taking back one's own adding marks the record as removed instead of
 * destroying it: what a colleague wrote into it meanwhile must not be lost.
 */
export function createUndo(document: Y.Doc, scope: readonly CollectionName[]): Undo {
  const insertions = (): Y.UndoManager['undoStack'][number]['insertions'] | null => popping?.insertions ?? null
  let popping: Y.UndoManager['undoStack'][number] | null = null
  const manager = new Y.UndoManager(
    scope.map((name) => document.getMap(name)),
    {
      trackedOrigins: new Set([localOrigin]),
      captureTimeout: typingPauseMs,
      deleteFilter: (item) => {
        const record = recordItemOf(item)
        const born = insertions()
        if (!record || !born || !Y.isDeleted(born, record.id)) return true
        if (item === record && record.content instanceof Y.ContentType && record.content.type instanceof Y.Map)
          record.content.type.set('removed', true)
        return false
      },
    },
  )
  const pop = (stack: 'undoStack' | 'redoStack', act: () => unknown) => {
    popping = manager[stack].at(-1) ?? null
    try {
      act()
    } finally {
      popping = null
    }
  }
  return {
    undo: () => pop('undoStack', () => manager.undo()),
    redo: () => pop('redoStack', () => manager.redo()),
    step: (edit) => {
      manager.stopCapturing()
      const before = manager.undoStack.at(-1)
      edit()
      manager.stopCapturing()
      const made = manager.undoStack.at(-1)
      return () => {
        if (!made || made === before || !manager.undoStack.includes(made)) return
        const others = manager.undoStack.filter((step) => step !== made)
        // Alone on the stack: a step that has nothing left to undo must not let the manager go on to the next one.
        manager.undoStack = [made]
        pop('undoStack', () => manager.undo())
        manager.undoStack = others
      }
    },
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    subscribe: (listener) => {
      const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
      for (const event of events) manager.on(event, listener)
      return () => {
        for (const event of events) manager.off(event, listener)
      }
    },
    stop: () => manager.destroy(),
  }
}

/** The item that holds the record an item belongs to: the one directly under a top-level collection. */
function recordItemOf(item: Y.Item): Y.Item | null {
  let current: Y.Item = item
  for (;;) {
    const parent = current.parent
    if (!(parent instanceof Y.AbstractType)) return null
    if (parent._item === null) return current.content instanceof Y.ContentType ? current : null
    current = parent._item
  }
}

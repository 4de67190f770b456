import * as Y from 'yjs'
import type { CollectionName } from '#shared/records/collections.ts'
import { anonymously, underOneShotClientId } from '#shared/workshop/edits/anonymously.ts'
import { localOrigin } from '#shared/workshop/writeRecords.ts'

/** One's own steps, taken back and done again. */
export type Undo = {
  readonly undo: () => void
  readonly redo: () => void
  /** Runs an edit as a step of its own; answers with the way to take back just that step, whatever came after it. */
  readonly step: (edit: () => void) => () => void
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  /** What the next undo or redo would write to: a step from an earlier phase may not be anybody's to take back any more. */
  readonly writesNext: (which: 'undo' | 'redo') => readonly CollectionName[]
  /** Lets go of every step: there is nothing to take back any more. */
  readonly clear: () => void
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
}

const typingPauseMs = 600

/**
 * Undo of what this person did in `document`. Taking back one's own adding marks the record as removed instead of
 * destroying it: what a colleague wrote into it meanwhile must not be lost. In an envelope it says nothing about who took
 * something back: each step, undo and redo goes out under a Yjs client id of its own.
 */
export function createUndo(document: Y.Doc, scope: readonly CollectionName[], isAnonymous = false): Undo {
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
  const remember = ({ stackItem, changedParentTypes }: StackItemEvent) => {
    const known: ReadonlySet<CollectionName> = stackItem.meta.get(touchedCollections) ?? new Set()
    const names = [...changedParentTypes.keys()].flatMap(
      (type) => scope.find((name) => isIn(document, name, type)) ?? [],
    )
    stackItem.meta.set(touchedCollections, new Set([...known, ...names]))
  }
  manager.on('stack-item-added', remember)
  manager.on('stack-item-updated', remember)
  const writesNext = (stack: StackName): readonly CollectionName[] => [
    ...(manager[stack].at(-1)?.meta.get(touchedCollections) ?? []),
  ]
  /** Takes back the step on top, alone on its stack: where nothing of it is left, the manager would go on to the next. */
  const popOne = (stack: StackName): boolean => {
    const act = () => (stack === 'undoStack' ? manager.undo() : manager.redo())
    const steps = manager[stack]
    const top = steps.at(-1)
    if (!top) return false
    manager[stack] = [top]
    popping = top
    try {
      return (isAnonymous ? underOneShotClientId(document, act) : act()) !== null
    } finally {
      popping = null
      manager[stack] = steps.slice(0, -1)
    }
  }
  /** Goes past steps of which nothing is left, as far as they write to no more than was said. */
  const pop = (stack: StackName) => {
    const said = writesNext(stack)
    while (manager[stack].length > 0 && writesNext(stack).every((name) => said.includes(name)))
      if (popOne(stack)) return
  }
  return {
    undo: () => pop('undoStack'),
    redo: () => pop('redoStack'),
    step: (edit) => {
      manager.stopCapturing()
      const before = manager.undoStack.at(-1)
      if (isAnonymous) anonymously(document, edit)
      else edit()
      manager.stopCapturing()
      const made = manager.undoStack.at(-1)
      return () => {
        if (!made || made === before || !manager.undoStack.includes(made)) return
        manager.undoStack = [...manager.undoStack.filter((step) => step !== made), made]
        popOne('undoStack')
      }
    },
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    writesNext: (which) => writesNext(which === 'undo' ? 'undoStack' : 'redoStack'),
    clear: () => manager.clear(),
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

type StackName = 'undoStack' | 'redoStack'
type StackItemEvent = Parameters<Parameters<typeof Y.UndoManager.prototype.on<'stack-item-added'>>[1]>[0]
const touchedCollections = 'touchedCollections'

function isIn(document: Y.Doc, name: CollectionName, type: { readonly _item: Y.Item | null }): boolean {
  let current: unknown = type
  for (let item = type._item; item !== null; item = current instanceof Y.AbstractType ? current._item : null)
    current = item.parent
  return current === document.share.get(name)
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

import type * as Y from 'yjs'
import type { Control } from '#shared/records/room.ts'
import type { Undo } from './undo.ts'

const field: keyof Control = 'broughtBack'

/**
 * An earlier version of the board takes the place of what one did since: those steps are taken back already, and taking one
 * back again would write a word twice or bring a note back that went with the rest. What comes after is one's own again.
 */
export function clearWhenBroughtBack(board: Y.Doc, undo: Undo): () => void {
  const control = board.getMap('control')
  const follow = ({ keysChanged }: Y.YMapEvent<unknown>) => {
    if (keysChanged.has(field)) undo.clear()
  }
  control.observe(follow)
  return () => control.unobserve(follow)
}

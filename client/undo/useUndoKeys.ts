import { useEffect } from 'react'
import type { Undo } from '#client/stores/undo.ts'

/** Takes back and redoes one's own steps with the keys that every program has for them. */
export function useUndoKeys(undo: Undo | null): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!undo || !(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      if (isRedo) undo.redo()
      else undo.undo()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [undo])
}

/** While somebody types, the keys belong to the field. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox], [type=radio]), textarea, [contenteditable]') !== null

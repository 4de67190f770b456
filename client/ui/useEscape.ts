import { useEffect, useEffectEvent } from 'react'
import { meantKey } from './meantKey.ts'

/**
 * While `isActive`, Escape does this one thing, wherever the focus is, and reaches nothing around it: a question inside a
 * window is taken back, and the window stays.
 */
export function useEscape(isActive: boolean, onEscape: () => void): void {
  const act = useEffectEvent(onEscape)
  useEffect(() => {
    if (!isActive) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (meantKey(event) !== 'Escape') return
      event.preventDefault()
      event.stopImmediatePropagation()
      act()
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [isActive])
}

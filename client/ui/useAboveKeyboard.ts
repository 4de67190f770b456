import { type RefObject, useEffect } from 'react'

/** Keeps the whole form of the field one types in, its button included, in what a phone's keyboard leaves of the screen. */
export function useAboveKeyboard(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const screenLeft = window.visualViewport
    if (!screenLeft) return
    const keepInView = () => {
      if (document.activeElement === field.current) field.current?.form?.scrollIntoView({ block: 'nearest' })
    }
    screenLeft.addEventListener('resize', keepInView)
    return () => screenLeft.removeEventListener('resize', keepInView)
  }, [field])
}

import { type RefObject, useLayoutEffect, useRef } from 'react'

/** A button that rests while its work is done gets the focus back afterwards, where nobody went elsewhere meanwhile. */
export function useKeptFocus(isDisabled: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    // The browser takes the focus from a disabled button with the next frame: here it still has it.
    if (isDisabled) hadFocus.current = document.activeElement === button.current
    else if (hadFocus.current) {
      hadFocus.current = false
      if (document.activeElement === document.body) button.current?.focus()
    }
  }, [isDisabled])
  return button
}

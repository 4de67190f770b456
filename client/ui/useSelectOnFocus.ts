import { type FocusEvent, type MouseEvent, useRef } from 'react'

/**
 * What stands in a field is selected when one comes into it, by Tab, by a click or a tap: what is typed then replaces it, as
 * in a spreadsheet. A second click sets the caret, and dragging selects what one drags over.
 */
export function useSelectOnFocus() {
  const isComingIn = useRef(false)
  return {
    onFocus: (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
    onMouseDown: (event: MouseEvent<HTMLInputElement>) => {
      isComingIn.current = document.activeElement !== event.currentTarget
    },
    onMouseUp: (event: MouseEvent<HTMLInputElement>) => {
      const field = event.currentTarget
      if (!isComingIn.current) return
      isComingIn.current = false
      if (field.selectionStart !== field.selectionEnd) return
      // The press has put the caret where it went down, after the focus had selected all.
      event.preventDefault()
      field.select()
    },
  }
}

import { type RefObject, useEffect } from 'react'

/**
 * When what had the focus is taken off the page (its phase is left, an envelope is opened, a ballot ends), the browser
 * drops the focus to the very beginning. Here it goes to the headline of what stands there now. Who put the focus
 * elsewhere meanwhile, or clicked beside everything, keeps their choice.
 */
export function useFocusKept(work: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null
    const onFocusIn = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null
    }
    const onFocusOut = ({ target }: FocusEvent) => {
      // What leaves the page is gone by then; what is still there was left by somebody's choice.
      queueMicrotask(() => {
        if (target === last && last?.isConnected && document.activeElement === document.body && !isResting(last))
          last = null
      })
    }
    const mend = () => {
      if (document.activeElement !== document.body || !last || last.isConnected) return
      const headline = work.current?.querySelector('h1')
      if (!headline) return
      headline.focus({ preventScroll: true })
    }
    const watching = new MutationObserver(mend)
    watching.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('focusout', onFocusOut)
    return () => {
      watching.disconnect()
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('focusout', onFocusOut)
    }
  }, [work])
}

/** A button that waits for the server loses the focus too, and may be gone when the answer comes. */
const isResting = (element: Element): boolean => element instanceof HTMLButtonElement && element.disabled

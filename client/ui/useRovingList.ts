import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

type RovingList<Element extends HTMLElement> = {
  readonly ref: RefObject<Element | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
}

/**
 * One tab stop for a list: arrow keys, Home and End go from item to item. Items carry `data-item` and `tabIndex={-1}`.
 * When the item in focus leaves the list, the next one is the tab stop.
 */
export function useRovingList<Element extends HTMLElement>(): RovingList<Element> {
  const ref = useRef<Element>(null)
  const stop = useRef(0)

  const items = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
  const makeStop = (index: number, all: readonly HTMLElement[]) => {
    stop.current = index
    for (const [at, item] of all.entries()) {
      const tabIndex = at === index ? 0 : -1
      if (item.tabIndex !== tabIndex) item.tabIndex = tabIndex
    }
  }

  // Set by hand rather than through state: moving the focus draws no sticky anew.
  useLayoutEffect(() => {
    const all = items()
    const current = all.findIndex((item) => item.tabIndex === 0)
    makeStop(current >= 0 ? current : Math.max(0, Math.min(stop.current, all.length - 1)), all)
  })

  return {
    ref,
    onFocus: () => {
      const all = items()
      const focused = all.findIndex((item) => item.contains(document.activeElement))
      if (focused >= 0) makeStop(focused, all)
    },
    onKeyDown: (event) => {
      const target = event.target as HTMLElement
      if (target.matches('textarea, input:not([type=checkbox])')) return
      const all = items()
      const from = all.findIndex((item) => item.contains(target))
      if (from < 0) return
      const next = nextIndex(event.key, from, all.length)
      if (next === null) return
      event.preventDefault()
      all[next]?.focus()
    },
  }
}

function nextIndex(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(from + 1, count - 1)
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(from - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

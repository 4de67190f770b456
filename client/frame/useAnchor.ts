import { type RefObject, useEffect, useRef } from 'react'
import { useLocationProperty } from 'wouter/use-browser-location'

/** A headline that a link leads to by its `#anchor`: scrolled to and focused, also where its page is loaded later. */
export function useAnchor(anchor: string): RefObject<HTMLHeadingElement | null> {
  const headline = useRef<HTMLHeadingElement>(null)
  const hash = useLocationProperty(() => location.hash)
  useEffect(() => {
    if (hash !== `#${anchor}`) return
    // Arrived: the same link leads here once more, and a reload leaves everything where it is.
    history.replaceState(history.state, '', `${location.pathname}${location.search}`)
    headline.current?.focus({ preventScroll: true })
    headline.current?.scrollIntoView({ block: 'start' })
  }, [hash, anchor])
  return headline
}

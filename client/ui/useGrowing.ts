import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react'

/**
 * Keeps a text area as high as its text, within the limits that its style sets. Browsers do that by themselves
 * (`field-sizing: content`) but for Safari before 26.2 and older ones of Firefox, where it is measured here.
 */
export function useGrowing(area: RefObject<HTMLTextAreaElement | null>, value: string): void {
  const adjust = useEffectEvent((text: string) => {
    if (area.current && !growsByItself()) area.current.style.blockSize = `${heightFor(text, area.current)}px`
  })
  const adjustAgain = useEffectEvent(() => adjust(value))
  useLayoutEffect(() => adjust(value), [value])
  useEffect(() => {
    if (!area.current || growsByItself()) return
    // The same text takes other lines where there is more or less room, or once its letters have come. A height that
    // somebody gave it by hand stays until they type.
    let widthBefore = area.current.offsetWidth
    const watching = new ResizeObserver(() => {
      const width = area.current?.offsetWidth ?? widthBefore
      if (width !== widthBefore) adjustAgain()
      widthBefore = width
    })
    watching.observe(area.current)
    void document.fonts.ready.then(() => adjustAgain())
    return () => watching.disconnect()
  }, [area])
}

const growsByItself = (): boolean => CSS.supports('field-sizing', 'content')

/** Measured on a copy: the field itself would have to shrink first, and what scrolls around it would jump. */
function heightFor(text: string, area: HTMLTextAreaElement): number {
  const copy = area.cloneNode() as HTMLTextAreaElement
  copy.value = text
  copy.removeAttribute('id')
  copy.style.cssText = `position: absolute; visibility: hidden; inline-size: ${area.offsetWidth}px; block-size: 0;`
  area.after(copy)
  const height = copy.scrollHeight + area.offsetHeight - area.clientHeight
  copy.remove()
  return height
}

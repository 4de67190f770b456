import { type RefObject, useLayoutEffect } from 'react'

/** Tried in this order until everything has its place: few things stand large, many as large as they can. */
const sizes = [1.7, 1.55, 1.4, 1.3, 1.2, 1.1] as const

/** Lets the type of what stands on the wall grow into the room there is, so that people at the back can read it. */
export function useGrown(scene: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const grown = scene.current
    if (!grown) return
    const grow = () => {
      grown.style.setProperty('--wall-grow', '1')
      // What is cut off in its normal size, a very long name, is no reason to keep the others small.
      const cutBefore = cutOff(grown)
      const fitting = sizes.find((size) => {
        grown.style.setProperty('--wall-grow', String(size))
        return (
          grown.scrollHeight <= grown.clientHeight &&
          grown.scrollWidth <= grown.clientWidth &&
          cutOff(grown) <= cutBefore
        )
      })
      grown.style.setProperty('--wall-grow', String(fitting ?? 1))
    }
    grow()
    const changes = new MutationObserver(grow)
    changes.observe(grown, { childList: true, subtree: true, characterData: true })
    window.addEventListener('resize', grow)
    void document.fonts?.ready.then(grow)
    return () => {
      changes.disconnect()
      window.removeEventListener('resize', grow)
    }
  }, [scene])
}

/** How many elements hold more than they show. */
const cutOff = (scene: HTMLElement): number =>
  [...scene.querySelectorAll('*')].filter(
    (element) =>
      !element.classList.contains('visually-hidden') &&
      getComputedStyle(element).overflow === 'hidden' &&
      (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1),
  ).length

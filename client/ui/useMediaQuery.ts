import { useSyncExternalStore } from 'react'

/** Whether the screen fits a media query, `(width < 720px)`, now and after it is turned or resized. */
export function useMediaQuery(media: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(media)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(media).matches,
  )
}

import { useSyncExternalStore } from 'react'

/** Whether the screen is a phone's: one column, taps only. */
export const useIsPhone = (): boolean => useMediaQuery('(width < 720px)')

/** Whether the side panel has no room beside the work. */
export const useIsNarrow = (): boolean => useMediaQuery('(width < 1100px)')

/** Whether the screen fits a media query, now and after it is turned or resized. */
function useMediaQuery(media: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(media)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(media).matches,
  )
}

import { useSyncExternalStore } from 'react'

const narrow = '(width < 1100px)'

/** Whether the side panel has no room beside the work. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(narrow)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(narrow).matches,
  )
}

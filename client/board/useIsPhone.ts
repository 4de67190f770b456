import { useSyncExternalStore } from 'react'

const phone = '(width < 720px)'

/** Whether the screen is a phone's: one column, taps only. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(phone)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(phone).matches,
  )
}

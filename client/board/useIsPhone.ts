import { useMediaQuery } from '#client/ui/useMediaQuery.ts'

/** Whether the screen is a phone's: one column, taps only. */
export const useIsPhone = (): boolean => useMediaQuery('(width < 720px)')

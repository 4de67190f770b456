import { useMediaQuery } from '#client/ui/useMediaQuery.ts'

/** Whether the side panel has no room beside the work. */
export const useIsNarrow = (): boolean => useMediaQuery('(width < 1100px)')

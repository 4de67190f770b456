import { useWorkshopState } from '#client/stores/useWorkshop.tsx'

/** The reader's own day by the server's clock, `2027-03-01`; it moves on at their midnight. */
export const useToday = (): string => useWorkshopState((state) => state.today)

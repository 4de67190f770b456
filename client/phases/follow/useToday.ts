import { useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { dayOfInstant } from '#shared/domain/days.ts'

/** The day by the server's clock, `2027-03-01`. */
export function useToday(): string {
  const offset = useWorkshopState((state) => state.clockOffsetMs)
  return dayOfInstant(Date.now() + offset)
}

import type { StoreApi } from 'zustand/vanilla'
import { dayOf } from '#shared/locale/dayOf.ts'

const minuteMs = 60_000

type Calendar = { readonly today: string; readonly clockOffsetMs: number }

/** The calendar day where this reader is, by the server's clock: a device may be wrong about the hour, not about the place. */
export const readersDay = (clockOffsetMs: number): string => dayOf(Date.now() + clockOffsetMs, undefined)

/**
 * Keeps `today` the reader's own day. Looks at every whole minute, where midnight is in any time zone, so that a device
 * which slept through it is right within one; and when the clocks have been compared. Returns its end.
 */
export function followToday(store: StoreApi<Calendar>): () => void {
  let waiting: ReturnType<typeof setTimeout>
  const look = () => {
    const { today, clockOffsetMs } = store.getState()
    waiting = setTimeout(look, minuteMs - ((Date.now() + clockOffsetMs) % minuteMs))
    const now = readersDay(clockOffsetMs)
    if (now !== today) store.setState({ today: now })
  }
  const stop = store.subscribe(({ clockOffsetMs }, before) => {
    if (clockOffsetMs === before.clockOffsetMs) return
    clearTimeout(waiting)
    look()
  })
  look()
  return () => {
    stop()
    clearTimeout(waiting)
  }
}

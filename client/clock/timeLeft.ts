import { useEffect, useState } from 'react'
import { useControl, useWorkshopState } from '#client/stores/useWorkshop.tsx'

const tickMs = 250
const lastShare = 0.2

export type TimeLeft = {
  /** Below zero when it has run out. */
  readonly leftMs: number
  readonly lengthMs: number
  readonly isPaused: boolean
  /** The end by this device's clock, where the room is on a break until then. */
  readonly backAt: number | null
}

/** The group's timer by the server's clock; `null` while none is set. */
export function useTimeLeft(): TimeLeft | null {
  const { timer } = useControl()
  const offset = useWorkshopState((state) => state.clockOffsetMs)
  const [now, setNow] = useState(() => Date.now())
  const isRunning = timer?.endsAt !== undefined
  useEffect(() => {
    if (!isRunning) return
    const ticking = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(ticking)
  }, [isRunning])
  if (!timer) return null
  if (timer.endsAt === undefined)
    return { leftMs: timer.remainingMs ?? 0, lengthMs: timer.lengthMs, isPaused: true, backAt: null }
  const endsAt = timer.endsAt - offset
  return {
    leftMs: endsAt - now,
    lengthMs: timer.lengthMs,
    isPaused: false,
    backAt: timer.isBreak === true ? endsAt : null,
  }
}

/** Whether the last fifth has begun. */
export const isNearlyOver = ({ leftMs, lengthMs }: TimeLeft): boolean => leftMs < lengthMs * lastShare

/** `4:05`, `1:02:30`; past its end `+0:12`. */
export function formatTimeLeft(leftMs: number): string {
  const isOver = leftMs < 0
  const total = isOver ? Math.floor(-leftMs / 1_000) : Math.ceil(leftMs / 1_000)
  const hours = Math.floor(total / 3_600)
  const minutes = Math.floor((total % 3_600) / 60)
  const seconds = String(total % 60).padStart(2, '0')
  const clock = hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`
  return isOver ? `+${clock}` : clock
}

import { useEffect, useState } from 'react'
import { useControl, useWorkshopState } from '#client/stores/useWorkshop.tsx'

const minuteMs = 60_000
const lookAgainMs = 10_000

/** How many whole minutes the group has been in its phase, by the server's clock; `null` where nobody moved it yet. */
export function useMinutesHere(): number | null {
  const { phaseSince } = useControl()
  const offset = useWorkshopState((state) => state.clockOffsetMs)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    const looking = setInterval(() => setNow(Date.now()), lookAgainMs)
    return () => clearInterval(looking)
  }, [])
  return phaseSince === undefined ? null : Math.max(0, Math.floor((now + offset - phaseSince) / minuteMs))
}

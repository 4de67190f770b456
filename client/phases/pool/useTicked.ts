import { useCallback, useMemo, useState } from 'react'
import type { BoardSticky } from '#shared/domain/pool.ts'
import type { StickyId } from '#shared/ids.ts'

const none: ReadonlySet<StickyId> = new Set()

/** The ticked stickies; one that somebody merged or took away meanwhile is no longer among them. */
export function useTicked(stickies: ReadonlyMap<string, BoardSticky>): {
  readonly ticked: ReadonlySet<StickyId>
  readonly toggle: (id: StickyId) => void
  readonly untick: (ids: readonly StickyId[]) => void
  readonly clear: () => void
} {
  const [chosen, setChosen] = useState(none)
  const toggle = useCallback((id: StickyId) => {
    setChosen((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const untick = useCallback((ids: readonly StickyId[]) => {
    setChosen((before) =>
      ids.some((id) => before.has(id)) ? new Set([...before].filter((id) => !ids.includes(id))) : before,
    )
  }, [])
  const clear = useCallback(() => setChosen(none), [])
  const ticked = useMemo(() => {
    const standing = (id: StickyId) => stickies.has(id) && stickies.get(id)?.mergedInto === undefined
    return [...chosen].every(standing) ? chosen : new Set([...chosen].filter(standing))
  }, [chosen, stickies])
  return { ticked, toggle, untick, clear }
}

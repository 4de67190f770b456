import { createContext, useContext } from 'react'
import type { StickyId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'

/** What every sticky needs from the board it lies on; keeps its identity while somebody ticks and drags. */
export type PoolHands = {
  readonly units: ReadonlyMap<string, Entry<'units'>>
  /** Whether anything may be grouped now. */
  readonly isOpen: boolean
  readonly toggle: (id: StickyId) => void
  /** Opens "Move to…" beside an element; a ticked sticky takes the other ticked ones along. */
  readonly askWhere: (id: StickyId, anchor: HTMLElement) => void
  readonly separate: (id: StickyId) => void
}

export const PoolContext = createContext<PoolHands | null>(null)

export function usePoolHands(): PoolHands {
  const hands = useContext(PoolContext)
  if (!hands) throw new Error('a sticky of the pool needs a PoolContext above it')
  return hands
}

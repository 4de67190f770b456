import { useMemo } from 'react'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { type Pool, readPool } from '#shared/domain/pool.ts'

/** The board's stickies, each in its place. */
export function usePool(): Pool {
  const stickies = useBoard((board) => board.stickies)
  const themes = useBoard((board) => board.themes)
  return useMemo(() => readPool(stickies, themes), [stickies, themes])
}

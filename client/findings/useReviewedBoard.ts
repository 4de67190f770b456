import { useState } from 'react'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { keptWhile } from './keptWhile.ts'

/**
 * The board as the rules and the golden thread see it: it stays the same object while nothing they read has changed.
 * A timer, a comment or a parked item doesn't make the rules run.
 */
export function useReviewedBoard(): BoardSnapshot {
  const [keep] = useState(() => keptWhile(isSameForRules))
  return useBoard(keep)
}

const readCollections = [
  'vision',
  'priorities',
  'targets',
  'drivers',
  'objectives',
  'keyResults',
  'links',
  'dependencies',
  'decisions',
  'checkIns',
  'settings',
  'units',
  'roster',
  'signatures',
  'themes',
  'tallies',
  'stickies',
] as const satisfies readonly (keyof BoardSnapshot)[]

export const isSameForRules = (one: BoardSnapshot, other: BoardSnapshot): boolean =>
  readCollections.every((name) => one[name] === other[name]) &&
  one.control?.phase === other.control?.phase &&
  one.control?.frozen === other.control?.frozen &&
  one.control?.amending === other.control?.amending

import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

type Sight = {
  readonly board: BoardSnapshot['links']
  /** The board's. */
  readonly keyResults: BoardSnapshot['keyResults']
  /** The links of the unit's draft; `null` once it has offered. */
  readonly draft: BoardSnapshot['links'] | null
  readonly unitId: string
}

/**
 * The links that a unit may count on: the board's, without loose ends, and while it drafts its own ones in place of what
 * the board still has of it.
 */
export function linksInSight({ board, keyResults, draft, unitId }: Sight): readonly Entry<'links'>[] {
  const standing = [...board.values()].filter(({ from, to }) => {
    const source = keyResults.get(from)
    return source !== undefined && keyResults.has(to) && (draft === null || source.unitId !== unitId)
  })
  return draft === null ? standing : [...standing, ...draft.values()]
}

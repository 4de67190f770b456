import { dotsOn } from '#shared/domain/ballots/dotsOn.ts'
import { lastTally } from '#shared/domain/ballots/rounds.ts'
import { groupBy } from '#shared/domain/groupBy.ts'
import { compare, inOrder } from '#shared/domain/inOrder.ts'
import { type PooledSticky, readPool } from '#shared/domain/pool.ts'
import type { Entry, RecordOf } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** The notes of one unit under a theme; `undefined` for the company's own. */
export type UnitNotes = { readonly unitId: string | undefined; readonly notes: readonly PooledSticky[] }

export type ThemeStory = {
  readonly theme: Entry<'themes'>
  /** `null` while no ballot is closed, and where it isn't shown. */
  readonly dots: number | null
  readonly units: readonly UnitNotes[]
  /** With those that say the same. */
  readonly noteCount: number
}

export type Story = {
  /** The last closed ballot. */
  readonly tally: RecordOf<'tallies'> | null
  /** Most dots first. */
  readonly themes: readonly ThemeStory[]
  readonly tray: readonly PooledSticky[]
  readonly ungrouped: readonly PooledSticky[]
}

/** Where the priorities come from: every note of the board stands in exactly one of the lists. */
export function readStory(board: BoardSnapshot): Story {
  const pool = readPool(board.stickies, board.themes)
  const tally = lastTally(board)
  const places = new Map<string | undefined, number>(inOrder(board.units.values()).map(({ id }, index) => [id, index]))
  const place = (unitId: string | undefined) => places.get(unitId) ?? places.size
  const themes = pool.themes.map(({ theme, stickies }): ThemeStory => {
    const byUnit = groupBy(stickies, ({ sticky }): string | undefined => sticky.unitId)
    return {
      theme,
      dots: dotsOn(tally, theme.id, board.themes),
      units: [...byUnit]
        .map(([unitId, notes]) => ({ unitId, notes }))
        .sort((one, other) => place(one.unitId) - place(other.unitId) || compare(one.unitId ?? '', other.unitId ?? '')),
      noteCount: stickies.reduce((sum, { same }) => sum + 1 + same.length, 0),
    }
  })
  return {
    tally,
    themes: themes.toSorted((one, other) => (other.dots ?? 0) - (one.dots ?? 0)),
    tray: pool.tray,
    ungrouped: pool.ungrouped,
  }
}

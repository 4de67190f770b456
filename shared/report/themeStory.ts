import type { BoardSnapshot } from '#shared/workshop/mirror.ts'
import type { Entry, RecordOf } from '#shared/workshop/schema/collections.ts'
import { compare, inOrder } from './inOrder.ts'

/** A note that stands for itself, and how many say the same. */
export type SourceNote = { readonly sticky: Entry<'stickies'>; readonly alike: number }
export type UnitNotes = { readonly unitId: string | undefined; readonly notes: readonly SourceNote[] }

export type ThemeStory = {
  readonly theme: Entry<'themes'>
  /** `null` while no ballot on it is closed. */
  readonly dots: number | null
  readonly units: readonly UnitNotes[]
  readonly noteCount: number
}

export type Story = {
  /** The last closed ballot. */
  readonly tally: RecordOf<'tallies'> | null
  /** Most dots first. */
  readonly themes: readonly ThemeStory[]
  readonly tray: readonly Entry<'stickies'>[]
  readonly unsorted: readonly Entry<'stickies'>[]
}

/** Where the priorities come from: every note of the board is in exactly one of the lists, or counted as alike. */
export function readStory(board: BoardSnapshot): Story {
  const stickies = inOrder(board.stickies.values())
  const standing = stickies.filter(({ mergedInto }) => mergedInto === undefined || !board.stickies.has(mergedInto))
  const alikeOf = new Map<string, number>()
  for (const sticky of stickies) {
    if (standing.includes(sticky) || sticky.mergedInto === undefined) continue
    alikeOf.set(sticky.mergedInto, (alikeOf.get(sticky.mergedInto) ?? 0) + 1)
  }
  const tally = [...board.tallies.values()].sort((one, other) => other.round - one.round)[0] ?? null
  const units = inOrder(board.units.values()).map(({ id }) => id as string)
  const themes = inOrder(board.themes.values()).map((theme): ThemeStory => {
    const own = standing.filter((sticky) => sticky.theme === theme.id)
    const notes = own.map((sticky) => ({ sticky, alike: alikeOf.get(sticky.id) ?? 0 }))
    const unitIds = [...new Set(own.map(({ unitId }) => unitId))].sort(
      (one, other) => placeIn(units, one) - placeIn(units, other) || compare(one ?? '', other ?? ''),
    )
    return {
      theme,
      dots: tally === null ? null : (tally.dots[theme.id] ?? 0),
      units: unitIds.map((unitId) => ({ unitId, notes: notes.filter(({ sticky }) => sticky.unitId === unitId) })),
      noteCount: notes.reduce((sum, { alike }) => sum + 1 + alike, 0),
    }
  })
  const loose = standing.filter(({ theme }) => theme === undefined || !board.themes.has(theme))
  return {
    tally,
    themes: themes.toSorted((one, other) => (other.dots ?? 0) - (one.dots ?? 0)),
    tray: loose.filter(({ trayReason }) => trayReason !== undefined),
    unsorted: loose.filter(({ trayReason }) => trayReason === undefined),
  }
}

const placeIn = (units: readonly string[], id: string | undefined): number => {
  const place = id === undefined ? -1 : units.indexOf(id)
  return place === -1 ? units.length : place
}

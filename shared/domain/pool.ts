import { inOrder } from '#shared/domain/inOrder.ts'
import type { Entry } from '#shared/records/collections.ts'
import { standingFor } from './merged.ts'
import { standingThemes, type Themes, whereTheme } from './themes.ts'

export type BoardSticky = Entry<'stickies'>

/** A sticky that stands on the board, with those that say the same and lie behind it. */
export type PooledSticky = { readonly sticky: BoardSticky; readonly same: readonly BoardSticky[] }

/** Every sticky of the board in exactly one place. */
export type Pool = {
  readonly ungrouped: readonly PooledSticky[]
  readonly tray: readonly PooledSticky[]
  /** Every living theme, also an empty one, in the order in which people placed them. */
  readonly themes: readonly { readonly theme: Entry<'themes'>; readonly stickies: readonly PooledSticky[] }[]
  /** Stickies that stand, and how many of them have a theme or a reason to lie in the tray. */
  readonly total: number
  readonly placed: number
}

type Stickies = ReadonlyMap<string, BoardSticky>

/**
 * Sorts the board's stickies into themes, tray and the rest. Whatever concurrent edits left behind, no sticky is lost or
 * shown twice: a theme that is gone counts as none, one that was merged as the one it went into, and a theme outweighs
 * the tray.
 */
export function readPool(stickies: Stickies, themes: Themes): Pool {
  const behind = new Map<string, BoardSticky[]>()
  const standing: BoardSticky[] = []
  for (const sticky of inOrder(stickies.values())) {
    const stand = standingFor(sticky, stickies)
    if (stand === sticky) standing.push(sticky)
    else behind.set(stand.id, [...(behind.get(stand.id) ?? []), sticky])
  }
  const ungrouped: PooledSticky[] = []
  const tray: PooledSticky[] = []
  const living = standingThemes(themes)
  const members = new Map<string, PooledSticky[]>([...living.keys()].map((id) => [id, []]))
  for (const sticky of standing) {
    const place = placeOf(sticky, themes)
    const list = place.kind === 'theme' ? members.get(place.themeId) : place.kind === 'tray' ? tray : ungrouped
    list?.push({ sticky, same: behind.get(sticky.id) ?? none })
  }
  return {
    ungrouped,
    tray,
    themes: inOrder(living.values()).map((theme) => ({ theme, stickies: members.get(theme.id) ?? none })),
    total: standing.length,
    placed: standing.length - ungrouped.length,
  }
}

export type Place =
  | { readonly kind: 'ungrouped' }
  | { readonly kind: 'tray' }
  | { readonly kind: 'theme'; readonly themeId: Entry<'themes'>['id'] }

/** Where a standing sticky lies. */
function placeOf(sticky: BoardSticky, themes: Themes): Place {
  const theme = sticky.theme && whereTheme(sticky.theme, themes)
  if (theme) return { kind: 'theme', themeId: theme.id }
  return sticky.trayReason ? { kind: 'tray' } : { kind: 'ungrouped' }
}

const none: readonly never[] = []

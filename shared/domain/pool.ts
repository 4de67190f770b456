import { inOrder } from '#shared/domain/inOrder.ts'
import type { Entry } from '#shared/records/collections.ts'

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
type Themes = ReadonlyMap<string, Entry<'themes'>>

/**
 * Sorts the board's stickies into themes, tray and the rest. Whatever concurrent edits left behind, no sticky is lost or
 * shown twice: a theme that is gone counts as none, a theme outweighs the tray.
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
  const members = new Map<string, PooledSticky[]>([...themes.keys()].map((id) => [id, []]))
  for (const sticky of standing) {
    const place = placeOf(sticky, themes)
    const list = place.kind === 'theme' ? members.get(place.themeId) : place.kind === 'tray' ? tray : ungrouped
    list?.push({ sticky, same: behind.get(sticky.id) ?? none })
  }
  return {
    ungrouped,
    tray,
    themes: inOrder(themes.values()).map((theme) => ({ theme, stickies: members.get(theme.id) ?? none })),
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
  if (sticky.theme && themes.has(sticky.theme)) return { kind: 'theme', themeId: sticky.theme }
  return sticky.trayReason ? { kind: 'tray' } : { kind: 'ungrouped' }
}

/**
 * The sticky that stands for this one, often itself. Two people may merge in opposite directions at once: of such a
 * circle the one with the smallest id stands, on every device the same.
 */
export function standingFor(sticky: BoardSticky, stickies: Stickies): BoardSticky {
  const path: BoardSticky[] = []
  let current = sticky
  while (!path.includes(current)) {
    path.push(current)
    const next = current.mergedInto && stickies.get(current.mergedInto)
    if (!next || next === current) return current
    current = next
  }
  const circle = path.slice(path.indexOf(current))
  return circle.reduce((first, other) => (other.id < first.id ? other : first))
}

const none: readonly never[] = []

import { readPool } from '#shared/domain/pool.ts'
import type { Entry } from '#shared/records/collections.ts'

/** The stickies that stand in each theme, without those that say the same as another one and lie behind it. */
export function stickiesByTheme(
  stickies: ReadonlyMap<string, Entry<'stickies'>>,
  themes: ReadonlyMap<string, Entry<'themes'>>,
): ReadonlyMap<string, readonly Entry<'stickies'>[]> {
  const pool = readPool(stickies, themes)
  return new Map(pool.themes.map(({ theme, stickies: pooled }) => [theme.id, pooled.map(({ sticky }) => sticky)]))
}

import type { Entry } from '#shared/workshop/schema/collections.ts'

/** The stickies of each theme, without those that say the same as another one and stand behind it. */
export function stickiesByTheme(
  stickies: ReadonlyMap<string, Entry<'stickies'>>,
): ReadonlyMap<string, readonly Entry<'stickies'>[]> {
  const byTheme = new Map<string, Entry<'stickies'>[]>()
  for (const sticky of stickies.values()) {
    if (!sticky.theme || sticky.mergedInto) continue
    const list = byTheme.get(sticky.theme)
    if (list) list.push(sticky)
    else byTheme.set(sticky.theme, [sticky])
  }
  return byTheme
}

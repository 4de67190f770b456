import { type Themes, whereTheme } from '#shared/domain/themes.ts'
import type { Tally } from '#shared/records/discovery.ts'
import { isShown } from './rounds.ts'

/** The dots of a theme, with those of what went into it since; `null` where nothing was counted or nothing is shown. */
export function dotsOn(tally: Tally | null, themeId: string, themes: Themes): number | null {
  if (!tally || !isShown(tally)) return null
  return Object.entries(tally.dots).reduce(
    (sum, [id, dots]) => (whereTheme(id, themes)?.id === themeId ? sum + dots : sum),
    0,
  )
}

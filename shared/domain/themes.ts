import type { ThemeId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { standingFor } from './merged.ts'

export type Theme = Entry<'themes'>
/** Those that stand and those that went into another one; what was removed isn't among them. */
export type Themes = ReadonlyMap<string, Theme>

const standingOf = new WeakMap<Themes, Themes>()

/** The themes that people see: without those that went into another one. The same map for the same themes. */
export function standingThemes(themes: Themes): Themes {
  const known = standingOf.get(themes)
  if (known) return known
  const standing = new Map([...themes].filter(([, theme]) => standingFor(theme, themes) === theme))
  standingOf.set(themes, standing)
  return standing
}

/** Where a theme is to be found now: itself, or the one it went into; `null` where it was removed. */
export function whereTheme(id: string, themes: Themes): Theme | null {
  const theme = themes.get(id)
  return theme ? standingFor(theme, themes) : null
}

/** Where these themes are to be found now, each once; those that were removed are left out. */
export const whereThemes = (ids: readonly string[], themes: Themes): readonly Theme[] => [
  ...new Set(ids.flatMap((id) => whereTheme(id, themes) ?? [])),
]

/** This theme and all that went into it. */
export const withThoseMerged = (id: ThemeId, themes: Themes): readonly ThemeId[] =>
  [...themes.values()].flatMap((theme) => (whereTheme(theme.id, themes)?.id === id ? [theme.id] : []))

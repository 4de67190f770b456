import type { ThemeId } from '#shared/ids.ts'
import type { Destination } from './MoveMenu.tsx'

/** The places of the board that take a dropped sticky, by the name that the drag knows them by. */
export const zones = {
  newTheme: 'newTheme',
  tray: 'tray',
  ungrouped: 'ungrouped',
  theme: (id: ThemeId) => `${themePrefix}${id}`,
} as const

export function destinationOfZone(zone: string): Destination | null {
  if (zone === zones.newTheme || zone === zones.tray || zone === zones.ungrouped) return { kind: zone }
  return zone.startsWith(themePrefix) ? { kind: 'theme', themeId: zone.slice(themePrefix.length) as ThemeId } : null
}

const themePrefix = 'theme:'

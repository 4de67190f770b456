import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ChromiumPlayer, Player } from './player.ts'

/** Set it to a folder to keep pictures of the screens, and of where everybody stood at the end of a story. */
const folder = process.env.OFFSITE_SCREENSHOTS

/** Keeps a picture of somebody's page, where pictures are wanted. */
export async function keepPicture({ page }: Player, name: string): Promise<void> {
  if (!folder || page.isClosed()) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

const looks = [
  { device: 'laptop', viewport: { width: 1440, height: 900 } },
  { device: 'phone', viewport: { width: 390, height: 844 } },
] as const

/** Keeps the page as it is now in a laptop's window and in a phone's, in light and in dark, where pictures are wanted. */
export async function keepLooks(player: ChromiumPlayer, name: string): Promise<void> {
  if (!folder) return
  const { page } = player
  const before = page.viewportSize()
  for (const { device, viewport } of looks)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      await keepPicture(player, `${name}-${device}-${colorScheme}`)
    }
  await page.emulateMedia({ colorScheme: null })
  if (before) await page.setViewportSize(before)
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Player } from './player.ts'

/** Set it to a folder to keep pictures of the screens, and of where everybody stood at the end of a story. */
const folder = process.env.OFFSITE_SCREENSHOTS

/** Keeps a picture of somebody's page, where pictures are wanted. */
export async function keepPicture({ page }: Player, name: string): Promise<void> {
  if (!folder || page.isClosed()) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

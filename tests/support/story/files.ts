import { patience } from './patience.ts'
import type { Player } from './player.ts'
import * as setup from './setup.ts'

/** Takes a file home by its name on the page; answers where it lies. */
export async function download(player: Player, name: string): Promise<string> {
  const [file] = await Promise.all([
    player.page.waitForEvent('download', { timeout: patience.downloadMs }),
    player.hand.press(player.page.getByRole('link', { name })),
  ])
  return file.path()
}

/** Opens a workshop that was taken home, and comes in as its facilitator. */
export async function openAsWorkshop(player: Player, file: string): Promise<void> {
  await player.page.goto('/')
  await player.page.locator('input[type=file]').setInputFiles(file)
  await setup.comeIn(player)
}

import { dialog, press, write } from './controls.ts'
import type { Control } from './page.ts'
import type { Player } from './player.ts'

/** A value, how sure one is, and a line. */
export async function checkIn(player: Player, metric: string, value: string, note: string): Promise<void> {
  await press(player, `Check in ${metric}`)
  const form = dialog(player, 'Check in')
  await write(player, `${metric} now`, value, form)
  await write(player, 'What has changed, and what comes next', note, form)
  await press(player, 'Add the check-in', form)
  await form.waitFor({ state: 'hidden' })
}

/** The picture of a key result's line against its plan, as it is told to those who can't see it. */
export const line = (player: Player, measuredValues: number): Control =>
  player.page.getByRole('img', { name: new RegExp(`, ${measuredValues} measured values?, `) })

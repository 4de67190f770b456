import { patience } from './patience.ts'
import type { Player } from './player.ts'

/** Waits until the top bar says that all of this person's work is on the server's disk. */
export const seeSaved = (player: Player): Promise<void> => seeStatus(player, /^Saved$/)

export const seeOffline = (player: Player): Promise<void> => seeStatus(player, /^Offline/)

/** Waits until it says that the work is safe on this device, and how many changes that is. */
export const seeKeptHere = (player: Player, changes: number): Promise<void> =>
  seeStatus(player, new RegExp(`^Offline: ${changes} changes? safe on this device$`))

const seeStatus = (player: Player, words: RegExp): Promise<void> =>
  player.page
    .getByRole('banner')
    .getByRole('status')
    .filter({ hasText: words })
    .waitFor({ timeout: patience.recoveryMs })

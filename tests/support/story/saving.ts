import { status } from '#shared/messages/en/status.ts'
import { until } from '#tests/support/runner/until.ts'
import { patience } from './patience.ts'
import type { ChromiumPlayer, Player } from './player.ts'

/** Waits until the top bar says that all of this person's work is on the server's disk. */
export const seeSaved = (player: Player): Promise<void> => seeStatus(player, /^Saved$/)

export const seeOffline = (player: Player): Promise<void> => seeStatus(player, /^Offline/)

/** Waits until it says that the work is safe on this device, and how many changes that is. */
export const seeKeptHere = (player: Player, changes: number): Promise<void> =>
  seeStatus(player, new RegExp(`^Offline: ${changes} changes? safe on this device$`))

/** Waits until it says that changes are in this window only, and how many. */
export const seeOnlyHere = (player: Player, changes: number): Promise<void> =>
  seeStatus(player, wordsOf(changes === 1 ? status.offlineNotKept_one : status.offlineNotKept_other, changes))

/** How the top bar begins for as long as the server's disk is full or broken, whatever else it says. */
export const cannotSave = new RegExp(`^${status.cannotSave}`)

/** Waits until it says that the server can't save, how many changes are safe on this device, and whom to tell. */
export const seeCannotSave = (player: Player, changes: number): Promise<void> => {
  const kept = changes === 1 ? status.cannotSaveKept_one : status.cannotSaveKept_other
  return seeStatus(player, wordsOf(`${changes === 0 ? status.cannotSave : kept} ${status.tellFacilitator}`, changes))
}

/** The same where changes are in this window only. */
export const seeCannotSaveOnlyHere = (player: Player, changes: number): Promise<void> => {
  const here = changes === 1 ? status.cannotSaveNotKept_one : status.cannotSaveNotKept_other
  return seeStatus(player, wordsOf(`${here} ${status.tellFacilitator}`, changes))
}

export const seeSaving = (player: Player): Promise<void> => seeStatus(player, wordsOf(status.saving))

/** Closes the tab as a person does, who stays if the browser asks. Answers whether it asked. */
export async function closeTab({ page }: ChromiumPlayer): Promise<boolean> {
  let isAsked = false
  page.once('dialog', (dialog) => {
    isAsked = dialog.type() === 'beforeunload'
    void dialog.dismiss()
  })
  await page.close({ runBeforeUnload: true })
  await until(() => isAsked || page.isClosed(), { timeoutMs: patience.stepMs, what: 'the tab to close, or to ask' })
  return isAsked
}

const wordsOf = (text: string, count = 0): RegExp => new RegExp(`^${text.replace('{{count}}', String(count))}$`)

const seeStatus = (player: Player, words: RegExp): Promise<void> =>
  player.page
    .getByRole('banner')
    .getByRole('status')
    .filter({ hasText: words })
    .waitFor({ timeout: patience.recoveryMs })

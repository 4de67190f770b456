import { dialog, press, write } from './controls.ts'
import type { Control } from './page.ts'
import type { Player } from './player.ts'

/** Opens the drawer of kept versions in the cockpit. */
export async function open(facilitator: Player): Promise<void> {
  await facilitator.hand.press(facilitator.page.locator('summary').filter({ hasText: 'Versions' }))
  await list(facilitator).waitFor()
}

export async function save(facilitator: Player, name: string): Promise<void> {
  await write(facilitator, 'Name of the version', name)
  await press(facilitator, 'Save version')
  await seeNewest(facilitator, name)
}

/** Asks for it, which shows what would happen. */
export async function ask(facilitator: Player, name: string): Promise<void> {
  await facilitator.hand.press(
    list(facilitator)
      .getByRole('button', { name: `Bring back… “${name}”` })
      .first(),
  )
  await dialog(facilitator, `Bring back “${name}”?`).waitFor()
}

export const confirm = (facilitator: Player): Promise<void> => press(facilitator, 'Bring it back')

export const seeNewest = (facilitator: Player, name: string): Promise<void> =>
  list(facilitator).getByRole('listitem').first().filter({ hasText: name }).waitFor()

const list = (facilitator: Player): Control =>
  facilitator.page.getByRole('list', { name: 'Kept versions, newest first' })

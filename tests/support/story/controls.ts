import type { Control, Place } from './page.ts'
import type { Player } from './player.ts'

/** Controls as people find them: by what they are and by their name. */

export const button = (place: Place, name: string): Control => place.getByRole('button', { name, exact: true })
export const field = (place: Place, name: string): Control => place.getByRole('textbox', { name, exact: true })
export const choice = (place: Place, name: string): Control => place.getByRole('combobox', { name, exact: true })
export const dialog = (player: Player, name: string): Control => player.page.getByRole('dialog', { name, exact: true })

export const press = (player: Player, name: string, place: Place = player.page): Promise<void> =>
  player.hand.press(button(place, name))
export const write = (player: Player, name: string, text: string, place: Place = player.page): Promise<void> =>
  player.hand.write(field(place, name), text)
export const choose = (player: Player, name: string, option: string, place: Place = player.page): Promise<void> =>
  player.hand.choose(choice(place, name), option)
export const pick = (player: Player, name: string, place: Place = player.page): Promise<void> =>
  player.hand.press(place.getByRole('radio', { name, exact: true }))
export const tick = (player: Player, name: string, place: Place = player.page): Promise<void> =>
  player.hand.press(place.getByRole('checkbox', { name, exact: true }))

/** Opens the menu of that button and takes the item. */
export async function pickFromMenu(
  player: Player,
  menu: string,
  item: string,
  place: Place = player.page,
): Promise<void> {
  await press(player, menu, place)
  await player.hand.press(player.page.getByRole('menuitem', { name: item, exact: true }))
}

/** Sees these words on the page, somewhere or in the given place. */
export const see = (player: Player, words: string | RegExp, place: Place = player.page): Promise<void> =>
  place.getByText(words).first().waitFor()

import { button, field, press } from './controls.ts'
import type { Control } from './page.ts'
import type { Player } from './player.ts'

/** The personal pass that brings this person to another device. */
export async function personalPass(player: Player): Promise<string> {
  const sheet = await open(player)
  const pass = await field(sheet, 'Your personal pass').inputValue()
  await close(player, sheet)
  return pass
}

/** Whom the list of people names, as they are named there. */
export async function listed(player: Player): Promise<readonly string[]> {
  const sheet = await open(player)
  const names = await sheet.getByRole('listitem').allInnerTexts()
  await close(player, sheet)
  return names
}

/** Comes back as oneself through the pass. */
export async function comeBack(player: Player, pass: string): Promise<void> {
  await player.page.goto(pass)
  await press(player, `Continue as ${player.name}`)
  await button(player.page, 'Undo').first().waitFor()
}

/** The window with the people in it. */
export async function open(player: Player): Promise<Control> {
  await player.hand.press(player.page.getByRole('button', { name: peopleHere }))
  const sheet = player.page.getByRole('dialog', { name: peopleHere })
  await sheet.waitFor()
  return sheet
}

async function close(player: Player, sheet: Control): Promise<void> {
  await press(player, 'Close', sheet)
  await sheet.waitFor({ state: 'hidden' })
}

const peopleHere = /^\d+ here, \d+ in the workshop$/

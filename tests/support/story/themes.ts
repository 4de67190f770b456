import { dialog, field, press, tick, write } from './controls.ts'
import { walkTo } from './keyboardHand.ts'
import type { Control } from './page.ts'
import type { Player } from './player.ts'

/** Opens all envelopes, after the look at who is still writing. */
export async function openEnvelopes(facilitator: Player): Promise<void> {
  await press(facilitator, 'Open the envelopes')
  await press(facilitator, 'Open the envelopes', dialog(facilitator, 'Open the envelopes?'))
}

/** Ticks stickies, groups them, and gives the new theme its name. */
export async function group(player: Player, texts: readonly string[], name: string): Promise<void> {
  for (const text of texts) await tickSticky(player, text)
  await press(player, 'Group into new theme')
  await nameTheme(player, texts[0] ?? '', name)
}

/** The quick way of a mouse: carries one sticky onto a theme or another place of the board. */
export async function drag(player: Player, text: string, onto: Control): Promise<void> {
  const { mouse } = player.page
  const from = await middleOf(sticky(player, text))
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move(from.x + 10, from.y + 10, { steps: 4 })
  const to = await middleOf(onto)
  await mouse.move(to.x, to.y, { steps: 12 })
  await mouse.up()
}

/** The way that needs no drag. */
export async function moveTo(
  player: Player,
  text: string,
  place: string,
  from: BoardPlace = 'Not yet grouped',
): Promise<void> {
  const { page, hand } = player
  await show(player, from)
  if (hand.kind === 'keyboard') {
    await walkTo(sticky(player, text))
    await page.keyboard.press('Enter')
  } else await press(player, `Move “${shortened(text)}” to…`)
  await hand.press(page.getByRole('menuitem', { name: place, exact: true }))
}

/** Into the tray, with the reason. */
export async function toTray(player: Player, text: string, reason: string): Promise<void> {
  await moveTo(player, text, 'Tray…')
  const asked = dialog(player, 'Move to the tray')
  await write(player, 'Why does it fit no theme?', reason, asked)
  await press(player, 'Move to the tray', asked)
  await asked.waitFor({ state: 'hidden' })
}

/** Names the theme that holds this sticky. */
async function nameTheme(player: Player, stickyText: string, name: string): Promise<void> {
  await show(player, 'Themes')
  const card = player.page
    .getByRole('region')
    .filter({ has: field(player.page, 'Name of the theme') })
    .filter({ hasText: stickyText })
    .last()
  await write(player, 'Name of the theme', name, card)
  await player.page.keyboard.press('Enter')
  await theme(player, name).waitFor()
}

export const theme = (player: Player, name: string): Control => player.page.getByRole('region', { name, exact: true })

export const seeIn = (player: Player, themeName: string, text: string): Promise<void> =>
  theme(player, themeName).getByRole('article').filter({ hasText: text }).waitFor()

export const sticky = (player: Player, text: string): Control =>
  player.page.getByRole('article').filter({ hasText: text })

async function tickSticky(player: Player, text: string): Promise<void> {
  await show(player, 'Not yet grouped')
  if (player.hand.kind !== 'keyboard') return tick(player, `Tick “${shortened(text)}”`)
  await walkTo(sticky(player, text))
  await player.page.keyboard.press('Space')
}

type BoardPlace = 'Not yet grouped' | 'Themes' | 'Tray'

/** A phone shows one place of the board at a time. */
async function show(player: Player, place: BoardPlace): Promise<void> {
  if (player.isPhone) await player.hand.press(player.page.getByRole('radio', { name: place }))
}

/** The beginning of a text, as the names of controls tell it. */
const shortened = (text: string): string => (text.length <= 32 ? text : `${text.slice(0, 32).trimEnd()}…`)

async function middleOf(place: Control): Promise<{ readonly x: number; readonly y: number }> {
  await place.scrollIntoViewIfNeeded()
  const box = await place.boundingBox()
  if (!box) throw new Error(`${place} isn't in view`)
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 40) }
}

import { button, field, press, write } from './controls.ts'
import { walkTo } from './keyboardHand.ts'
import type { Control } from './page.ts'
import type { Player } from './player.ts'

/** Quadrants as the page calls them, with the name of one note in it. */
const quadrants = {
  Strengths: 'Strength',
  Weaknesses: 'Weakness',
  Opportunities: 'Opportunity',
  Threats: 'Threat',
} as const
export type Quadrant = keyof typeof quadrants

/** Adds one sticky per text: with Enter at a keyboard, with the button on a phone. */
export async function add(player: Player, quadrant: Quadrant, texts: readonly string[]): Promise<void> {
  const composer = field(player.page, `New sticky: ${quadrant}`)
  if (player.isPhone) await player.hand.press(player.page.getByRole('radio', { name: quadrants[quadrant] }))
  for (const text of texts) {
    await player.hand.write(composer, text)
    if (player.isPhone) await press(player, 'Add')
    else await player.page.keyboard.press('Enter')
    await sticky(player, text).waitFor()
  }
}

/** Changes the words of a sticky, in place. */
export async function edit(player: Player, before: string, after: string): Promise<void> {
  await fromMenu(player, before, 'Edit')
  await write(player, 'Text of the sticky', after)
  await player.page.keyboard.press('Enter')
  await sticky(player, after).waitFor()
}

export const moveTo = (player: Player, text: string, quadrant: Quadrant): Promise<void> =>
  fromMenu(player, text, `Move to ${quadrant}`)

export const sayReady = async (player: Player): Promise<void> => {
  await player.hand.press(player.page.getByRole('button', { name: /^We are ready/ }))
  await button(player.page, 'Back to writing').waitFor()
}

/** What the coach asks about a sticky that seems to be in the wrong quadrant. */
export const coachQuestion = (player: Player, text: string): Control => sticky(player, text).getByRole('note')

export const sticky = (player: Player, text: string): Control =>
  player.page.getByRole('article').filter({ hasText: text })

async function fromMenu(player: Player, text: string, item: string): Promise<void> {
  const { page, hand } = player
  if (hand.kind === 'keyboard') {
    await walkTo(sticky(player, text))
    await page.keyboard.press('m')
  } else await press(player, `Actions for “${text.slice(0, 40)}”`)
  await hand.press(page.getByRole('menuitem', { name: item, exact: true }))
}

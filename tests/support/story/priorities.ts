import { press, see, tick, write } from './controls.ts'
import type { Control } from './page.ts'
import type { Player } from './player.ts'

export async function openBallot(facilitator: Player, dots: string): Promise<void> {
  await write(facilitator, 'Dots for each person', dots)
  await press(facilitator, 'Open the ballot')
}

/** Gives dots to themes by name. */
export async function vote(player: Player, dots: Readonly<Record<string, number>>): Promise<void> {
  for (const [theme, count] of Object.entries(dots))
    for (let given = 1; given <= count; given += 1) {
      await press(player, `One dot more for ${theme}`)
      await see(player, dotsGiven(given), player.page.getByRole('group', { name: theme, exact: true }))
    }
  await see(player, 'All dots given.')
}

export async function closeBallot(facilitator: Player): Promise<void> {
  await press(facilitator, 'Close the ballot')
  await facilitator.page.getByRole('heading', { name: 'Result of round 1' }).waitFor()
}

/** Makes a priority of one or more themes, in one line. */
export async function make(player: Player, themes: readonly string[], title: string): Promise<void> {
  const maker = player.page.getByRole('form', { name: 'Make a priority' })
  for (const theme of themes) await tick(player, theme, maker)
  await write(player, 'Say it in one line', title, maker)
  await press(player, 'Make this a priority', maker)
  await priority(player, title).waitFor()
}

export const priority = (player: Player, title: string): Control =>
  player.page.getByRole('article', { name: title, exact: true })

const dotsGiven = (count: number): string => `${count} ${count === 1 ? 'dot' : 'dots'} given`

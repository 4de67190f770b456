import { choose, field, press, write } from './controls.ts'
import type { Player } from './player.ts'

export const shareVision = (ceo: Player, words: string): Promise<void> => write(ceo, 'Our vision', words)

type Target = { readonly name: string; readonly today: string; readonly value: string }

/** A numeric target of the company, in money; its day is the end of the cycle. */
export async function addTarget(ceo: Player, { name, today, value }: Target): Promise<void> {
  await press(ceo, 'Add a target')
  const unnamed = ceo.page.getByRole('article', { name: 'Unnamed target' })
  await write(ceo, 'What is measured', name, unnamed)
  await ceo.page.keyboard.press('Tab')
  const target = ceo.page.getByRole('article', { name, exact: true })
  await choose(ceo, 'Measured in', 'Money', target)
  await write(ceo, 'Today', today, target)
  await write(ceo, 'Target', value, target)
  await ceo.page.keyboard.press('Tab')
}

/** Drafts an objective from a priority, the room watching. */
export async function draftObjective(ceo: Player, priority: string, words: string): Promise<void> {
  await press(ceo, `Draft an objective: ${priority}`)
  const section = ceo.page.getByRole('region', { name: priority, exact: true })
  await ceo.hand.write(field(section, 'Objective').last(), words)
  await ceo.page.getByRole('article', { name: words, exact: true }).waitFor()
}

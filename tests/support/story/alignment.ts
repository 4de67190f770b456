import { button, dialog, pick, press, write } from './controls.ts'
import type { Control } from './page.ts'
import type { Player } from './player.ts'

/** A finding by its title; `about` where several have the same one. */
export const finding = (player: Player, title: string, about: string): Control =>
  player.page
    .getByRole('region', { name: 'Findings', exact: true })
    .getByRole('article', { name: title, exact: true })
    .filter({ hasText: about })

type Correction = {
  readonly title: string
  readonly about: string
  readonly contributor: string
  readonly amount: string
}

/** Puts a number right where the finding shows what it is about; the finding goes by itself. */
export async function correct(player: Player, { title, about, contributor, amount }: Correction): Promise<void> {
  const found = finding(player, title, about)
  await press(player, 'Show what it is about', found)
  await write(player, `How much it brings to “${contributor}”`, amount, found)
  await player.page.keyboard.press('Tab')
  await found.getByText('The numbers no longer raise this question.').or(found.getByText('Settled')).first().waitFor()
  await player.hand.press(button(found, 'Hide what it is about'))
  await found.waitFor({ state: 'detached' })
}

/** The room's word on a finding, on the record. */
export async function decide(player: Player, title: string, about: string, reason: string): Promise<void> {
  await press(player, `Decide: ${title}`, finding(player, title, about))
  const asked = dialog(player, 'What does the room decide?')
  await pick(player, 'Accepted', asked)
  await write(player, 'Reason', reason, asked)
  await press(player, 'Put on the record', asked)
  await finding(player, title, about).waitFor({ state: 'detached' })
}

import { dialog, press } from './controls.ts'
import type { Control } from './page.ts'
import type { Player } from './player.ts'

/** The phases by their names on the rail, each with its one question. */
const questions = {
  'Set up': 'What should this off-site achieve?',
  SWOT: 'Where do we stand today?',
  Themes: 'What belongs together?',
  Priorities: 'What matters most?',
  Direction: 'Where are we going?',
  'Key results': 'What has to move, and by how much?',
  'Unit OKRs': 'What will your unit contribute?',
  Alignment: 'Does it add up?',
  Commitment: 'Can everyone sign this?',
  'Follow-up': 'Are we getting there?',
} as const
export type PhaseName = keyof typeof questions

const question = (player: Player, phase: PhaseName): Control =>
  player.page.getByRole('heading', { level: 1, name: questions[phase] })

/** Looks at a phase by oneself; the group stays where it is. */
export async function visit(player: Player, phase: PhaseName): Promise<void> {
  if (player.isPhone) await player.hand.press(player.page.getByRole('button', { name: /Phases$/ }))
  await player.hand.press(player.page.getByRole('link', { name: phase }))
  await question(player, phase).waitFor()
}

/** Takes the group to the next phase, and everyone who stood with it follows. */
export async function goOn(facilitator: Player, phase: PhaseName, others: readonly Player[]): Promise<void> {
  await openPanel(facilitator)
  await press(facilitator, `Go on to ${phase}`)
  await arrive(facilitator, phase, others)
}

/** Goes on although something is still open: the pause is shown first. */
export async function goOnAnyway(facilitator: Player, phase: PhaseName, others: readonly Player[]): Promise<void> {
  await openPanel(facilitator)
  await press(facilitator, `Go on to ${phase}`)
  await press(facilitator, `Go on to ${phase} anyway`, dialog(facilitator, 'Not everything is ready'))
  await arrive(facilitator, phase, others)
}

const arrive = async (facilitator: Player, phase: PhaseName, others: readonly Player[]): Promise<void> =>
  void (await Promise.all([facilitator, ...others].map((player) => question(player, phase).waitFor())))

/** On a phone the cockpit is in a sheet, which goes with the phase it was opened in. */
async function openPanel(player: Player): Promise<void> {
  if (!player.isPhone) return
  await press(player, 'Details')
  await dialog(player, 'Help and details').waitFor()
}

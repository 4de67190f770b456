import { button, choose, dialog, field, pick, pickFromMenu, press, write } from './controls.ts'
import { keepLooks } from './pictures.ts'
import type { ChromiumPlayer, Player } from './player.ts'

type Company = {
  readonly title: string
  readonly company: string
  readonly headCount: string
  readonly units: readonly string[]
}

/** From the first page to the board of a new off-site, as its facilitator. */
export async function startEmpty(facilitator: Player, { title, company, headCount, units }: Company): Promise<void> {
  const { page } = facilitator
  await page.goto('/')
  await press(facilitator, 'Set up an off-site')
  await write(facilitator, 'Name of the off-site', title)
  await write(facilitator, 'Company', company)
  await write(facilitator, 'People in the company', headCount)
  for (const [index, unit] of units.entries()) {
    if (index > 0) await press(facilitator, 'Add a unit')
    await write(facilitator, `Name of unit ${index + 1}`, unit)
  }
  await press(facilitator, 'Create the off-site')
  await comeIn(facilitator)
}

/** The link that invites people of a role: `http://…/join#…`. */
export async function invitationLink(facilitator: Player, role: string): Promise<string> {
  await pick(facilitator, role)
  return field(facilitator.page, `Link that invites as ${role}`).inputValue()
}

/** The link that invites participants into one unit. */
export async function unitLink(facilitator: ChromiumPlayer, unit: string): Promise<string> {
  await pickFromMenu(facilitator, `More about ${unit}`, 'Invite into this unit…')
  const sheet = dialog(facilitator, `Invite into ${unit}`)
  const link = await field(sheet, `Link that invites into ${unit} as Participant`).inputValue()
  await keepLooks(facilitator, 'unit-link')
  await press(facilitator, 'Close', sheet)
  await sheet.waitFor({ state: 'hidden' })
  return link
}

/** Opens an invitation and comes in by name, into a unit where the invitation doesn't fix it. */
export async function join(player: Player, link: string, unit?: string): Promise<void> {
  await player.page.goto(link)
  await comeIn(player, unit)
}

/** By name, from the page of an invitation. */
export async function comeIn(player: Player, unit?: string): Promise<void> {
  await write(player, 'Your name', player.name)
  if (unit !== undefined) await choose(player, 'Your unit', unit)
  await press(player, 'Join')
  await button(player.page, 'Undo').first().waitFor()
}

type Plan = { readonly purpose: string; readonly success: string; readonly firstDay: string; readonly lastDay: string }

/** What the off-site is for, and the cycle it plans. */
export async function plan(facilitator: Player, { purpose, success, firstDay, lastDay }: Plan): Promise<void> {
  const { page, hand } = facilitator
  await write(facilitator, 'What should this off-site achieve?', purpose)
  await write(facilitator, 'How will we know that it worked?', success)
  await hand.write(page.getByLabel('First day'), firstDay)
  await hand.write(page.getByLabel('Last day'), lastDay)
  await write(facilitator, 'Planning cycle', `Year ${lastDay.slice(0, 4)}`)
  // Leaving the last field saves it.
  await page.keyboard.press('Tab')
}

/** The projector opens its invitation: nothing is asked. */
export async function joinAsWall(wall: ChromiumPlayer, link: string): Promise<void> {
  await wall.page.goto(link)
  await wall.page.waitForURL(/\/wall\//)
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Phase, phases } from '#shared/records/phases.ts'
import type { Role } from '#shared/records/roles.ts'
import { accessibilityProblems } from '#tests/support/browser/accessibility.ts'
import { countFirstScripts } from '#tests/support/browser/firstLoad.ts'
import type { Device } from '#tests/support/browser/launch.ts'
import { hiddenBelow, sidewaysScroll, smallTargets } from '#tests/support/browser/layout.ts'
import { createDemo, letIn } from '#tests/support/story/demo.ts'
import { keepPicture } from '#tests/support/story/pictures.ts'
import type { ChromiumPlayer } from '#tests/support/story/player.ts'
import { seeSaved } from '#tests/support/story/saving.ts'
import * as setup from '#tests/support/story/setup.ts'
import { openStage, phone, type Stage } from '#tests/support/story/stage.ts'

const seats = [
  { seat: 'laptop', role: 'facilitator', device: {} },
  { seat: 'phone', role: 'lead', unit: 'Delivery', device: phone },
  { seat: 'projector', role: 'wall', device: { viewport: { width: 1920, height: 1080 } } },
] as const satisfies readonly { seat: string; role: Role; unit?: string; device: Device }[]
type Seat = (typeof seats)[number]

const firstLoadLimitBytes = 200 * 1024

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

test.each(phases)('%s: in every seat nothing is cut off, unreadable, too small or wrong', async (phase) => {
  const workshop = await createDemo(stage.server.url, phase)
  const looked = seats.map(async (seat) => {
    const player = await stage.enter('Mira Solberg', seat.device)
    await player.page.goto(await letIn(player, workshop, seat.role, 'unit' in seat ? seat.unit : undefined))
    await ready(player, seat.role)
    const found = await problemsOf(player, seat, phase)
    player.expectNoErrors()
    await player.close()
    return found.map((one) => `${seat.seat}: ${one}`)
  })
  expect((await Promise.all(looked)).flat().join('\n')).toBe('')
})

test('the first page and the way in hold nothing wrong either', async () => {
  const workshop = await createDemo(stage.server.url, 'swot')
  for (const device of [{}, phone]) {
    const player = await stage.enter('Mira Solberg', device)
    // The first page in the middle: to an address that differs in its hash alone, a browser loads nothing.
    for (const path of [`/join#${workshop.invitations.participant}`, '/', '/join#nothing']) {
      await player.page.goto(path)
      await player.page.getByRole('heading', { level: 1 }).waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await player.page.emulateMedia({ colorScheme })
        const found = await accessibilityProblems(player.page, { coloursOnly: colorScheme === 'dark' })
        expect(found).toEqual([])
      }
      expect(await sidewaysScroll(player.page)).toBe(0)
      if (player.isPhone) expect(await smallTargets(player.page)).toEqual([])
    }
    player.expectNoErrors([/404/])
    await player.close()
  }
})

test('a participant loads at most 200 kB of script before the first keystroke', async () => {
  const workshop = await createDemo(stage.server.url, 'swot')
  const player = await stage.enter('Mira Solberg', phone)
  const firstScripts = await countFirstScripts(player.page)
  await setup.join(player, `/join#${workshop.invitations.participant}`, 'Delivery')
  await player.page.getByRole('textbox', { name: /^New sticky/ }).waitFor()
  const sizes = await firstScripts()
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  console.log(`first load: ${Math.round(total / 1024)} kB of script in ${sizes.size} files`)
  expect(total).toBeLessThanOrEqual(firstLoadLimitBytes)
})

/** As the page stands, in light and in dark. */
async function problemsOf(player: ChromiumPlayer, { seat }: Seat, phase: Phase): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await player.page.emulateMedia({ colorScheme })
    await keepPicture(player, `${phase}-${seat}-${colorScheme}`)
    const problems = await accessibilityProblems(player.page, { coloursOnly: colorScheme === 'dark' })
    found.push(...problems.map((problem) => `${colorScheme}: ${problem}`))
  }
  const excess = await sidewaysScroll(player.page)
  if (excess > 0) found.push(`scrolls sideways by ${excess} px`)
  if (seat === 'phone') found.push(...(await smallTargets(player.page)))
  if (seat === 'projector') {
    const hidden = await hiddenBelow(player.page)
    if (hidden > 0) found.push(`${hidden} px are cut off at the bottom`)
  }
  return found
}

async function ready(player: ChromiumPlayer, role: Role): Promise<void> {
  await player.page.getByRole('heading', { level: 1 }).first().waitFor()
  if (role !== 'wall') await seeSaved(player)
  // The letters have their final shape and place.
  await player.page.evaluate(() => document.fonts.ready.then(() => undefined))
}

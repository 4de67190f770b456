import { afterAll, beforeAll, expect, test } from 'vitest'
import { frame } from '#shared/messages/en/frame.ts'
import { phases } from '#shared/messages/en/phases.ts'
import type { Phase } from '#shared/records/phases.ts'
import type { Device } from '#tests/support/browser/launch.ts'
import { copyBuild, type UpdatableBuild } from '#tests/support/browser/updatedBuild.ts'
import { create, type Guest, join as joinOutside } from '#tests/support/rooms/guest.ts'
import { press } from '#tests/support/story/controls.ts'
import { pagesKept } from '#tests/support/story/pagesKept.ts'
import { keepLooks } from '#tests/support/story/pictures.ts'
import type { ChromiumPlayer } from '#tests/support/story/player.ts'
import { seeOffline, seeSaved } from '#tests/support/story/saving.ts'
import { join } from '#tests/support/story/setup.ts'
import { openStage, type Stage } from '#tests/support/story/stage.ts'

let build: UpdatableBuild
let stage: Stage
beforeAll(async () => {
  build = copyBuild()
  stage = await openStage({ distDir: build.distDir })
})
afterAll(async () => {
  await stage?.close()
  build?.remove()
})

/** What a browser logs where a part is gone or the server is stopped: that is what these tests do. */
const provoked = [/404/, /ERR_/, /WebSocket/, /dynamically imported module/, /fetching the script/]

test('a page from before an update goes on with its own parts; a reload brings the new ones, without a network too', async () => {
  const { player, facilitator } = await sitDown('Ana')
  await pagesKept(player)
  const before = await scriptOf(player)
  await build.update()
  await facilitator.command('goToPhase', { phase: 'pool' })
  await seePhase(player, 'pool')
  expect(await scriptOf(player)).toBe(before)

  await player.page.reload()
  await seePhase(player, 'pool')
  const after = await scriptOf(player)
  expect(after).not.toBe(before)
  await pagesKept(player, after)
  await stage.server.kill()
  await seeOffline(player)
  await player.page.reload()
  await seePhase(player, 'pool')
  expect(await scriptOf(player)).toBe(after)
  await stage.server.restart()
  await seeSaved(player)
  player.expectNoErrors(provoked)
})

test('where no parts are kept and the server has them no more, the page says so and offers to reload', async () => {
  const { player, facilitator } = await sitDown('Bo', { serviceWorkers: 'block' })
  await build.update()
  await facilitator.command('goToPhase', { phase: 'pool' })
  await player.page.getByRole('alert').filter({ hasText: frame.outdated }).waitFor()
  await keepLooks(player, 'outdated')
  await press(player, frame.reload)
  await seePhase(player, 'pool')
  player.expectNoErrors(provoked)
})

async function sitDown(name: string, device: Device = {}): Promise<{ player: ChromiumPlayer; facilitator: Guest }> {
  const { invitations } = await create(stage.server.url)
  const facilitator = await joinOutside(stage.server.url, { invitation: invitations.facilitator, name: 'Sofia Brandt' })
  await facilitator.command('goToPhase', { phase: 'swot' })
  const player = await stage.enter(name, device)
  await join(player, `/join#${invitations.participant}`, 'Sales')
  await seePhase(player, 'swot')
  await seeSaved(player)
  return { player, facilitator }
}

const seePhase = ({ page }: ChromiumPlayer, phase: Phase): Promise<void> =>
  page.getByRole('heading', { level: 1, name: phases[phase].question }).waitFor()

const scriptOf = ({ page }: ChromiumPlayer): Promise<string> =>
  page.evaluate(() => document.querySelector('script[type="module"]')?.getAttribute('src') ?? '')

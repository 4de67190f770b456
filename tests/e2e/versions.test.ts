import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityProblems } from '#tests/support/browser/accessibility.ts'
import { create } from '#tests/support/rooms/guest.ts'
import { until } from '#tests/support/runner/until.ts'
import { button, dialog, press, see, write } from '#tests/support/story/controls.ts'
import { fillPool } from '#tests/support/story/filledPool.ts'
import { hands } from '#tests/support/story/hands.ts'
import { keptOnDevice } from '#tests/support/story/keptOnDevice.ts'
import { whereabouts } from '#tests/support/story/outsider.ts'
import { patience } from '#tests/support/story/patience.ts'
import { keepLooks, keepPicture } from '#tests/support/story/pictures.ts'
import type { ChromiumPlayer } from '#tests/support/story/player.ts'
import * as saving from '#tests/support/story/saving.ts'
import { join, unitLink } from '#tests/support/story/setup.ts'
import { openStage, type Stage } from '#tests/support/story/stage.ts'
import * as themes from '#tests/support/story/themes.ts'
import * as versions from '#tests/support/story/versions.ts'

const backWithinMs = 2_000
const [people, speed] = ['Our people stay for years', 'We answer within a day']

let stage: Stage
let sofia: ChromiumPlayer
let eva: ChromiumPlayer
beforeAll(async () => {
  stage = await openStage()
  const workshop = await create(stage.server.url)
  sofia = await stage.enter('Sofia Brandt', {}, hands.keyboard)
  eva = await stage.enter('Eva Lind')
  // Whoever facilitates first leads.
  await join(sofia, `/join#${workshop.invitations.facilitator}`)
  const intoSales = await unitLink(sofia, 'Sales')
  await fillPool(stage.server.url, workshop, [people, speed])
  await join(eva, intoSales)
  for (const player of [sofia, eva]) await themes.sticky(player, people).waitFor()
})
afterAll(() => stage?.close())

test('a board is brought back for everyone, and back again, while people go on working', async () => {
  await versions.open(sofia)
  await versions.save(sofia, 'Good moment')
  await themes.group(eva, [people, speed], 'What came later')
  await themes.theme(sofia, 'What came later').waitFor()

  await versions.ask(sofia, 'Good moment')
  await keepPicture(sofia, 'bring-back')
  expect(await accessibilityProblems(sofia.page)).toEqual([])
  await versions.confirm(sofia)
  const since = Date.now()
  await Promise.all([sofia, eva].map((player) => themes.theme(player, 'What came later').waitFor({ state: 'hidden' })))
  const backAfterMs = Date.now() - since
  console.log(`brought back on both pages after ${backAfterMs} ms`)
  expect(backAfterMs).toBeLessThanOrEqual(backWithinMs)
  await see(eva, /^Sofia Brandt brought the board back to how it was: today, /)
  await keepLooks(eva, 'brought-back')
  await versions.seeNewest(sofia, 'Before going back to “Good moment”')
  await keepPicture(sofia, 'versions')
  expect(await accessibilityProblems(sofia.page)).toEqual([])

  expect(await button(eva.page.getByRole('banner'), 'Undo').isDisabled()).toBe(true)
  await themes.group(eva, [people], 'Goes on')
  await saving.seeSaved(eva)
  await themes.theme(sofia, 'Goes on').waitFor()

  await versions.ask(sofia, 'Before going back to “Good moment”')
  await versions.confirm(sofia)
  for (const player of [sofia, eva]) {
    await themes.seeIn(player, 'What came later', people)
    await themes.seeIn(player, 'What came later', speed)
    await themes.theme(player, 'Goes on').waitFor({ state: 'hidden' })
  }
  await saving.seeSaved(eva)
  stage.expectNoErrors()
})

test('a workshop is deleted for everyone: nothing is left on the server, and nothing on any device', async () => {
  const { workshopId, participantId } = whereabouts(sofia)
  expect(await keptOnDevice(eva)).not.toEqual([])
  await sofia.page.goto(`/w/${workshopId}/${participantId}/setup`)
  await press(sofia, 'Delete this workshop…')
  const asked = dialog(sofia, 'Delete “Strategy 2027” for everyone?')
  await write(sofia, 'To delete it, type its name: Strategy 2027', 'Strategy 2026', asked)
  await press(sofia, 'Delete for everyone', asked)
  await see(sofia, 'That is not its name.', asked)
  await keepLooks(sofia, 'deletion')
  expect(await accessibilityProblems(sofia.page)).toEqual([])
  await write(sofia, 'To delete it, type its name: Strategy 2027', 'Strategy 2027', asked)
  await press(sofia, 'Delete for everyone', asked)

  await see(eva, 'The facilitator has deleted this workshop. What this device kept of it has been erased too.')
  await see(sofia, '“Strategy 2027” is deleted, on the server and on this device.')
  expect(new URL(sofia.page.url()).pathname).toBe('/')
  await keepLooks(sofia, 'deleted-sofia')
  await keepLooks(eva, 'deleted-eva')
  for (const player of [sofia, eva])
    await until(async () => (await keptOnDevice(player)).length === 0, {
      timeoutMs: patience.stepMs,
      what: `the device of ${player.name} to have forgotten the workshop`,
    })
  expect(await answersOf(workshopId, participantId)).toEqual(await answersOf('never-was-here', participantId))
  stage.expectNoErrors([/WebSocket/, /40[14]/])
})

/** What the server tells whoever was in a workshop about it. */
async function answersOf(workshopId: string, participantId: string): Promise<readonly string[]> {
  const paths = ['versions', 'invitations', 'export/workshop.json']
  return Promise.all(
    paths.map(async (path) => {
      const answer = await sofia.page.request.get(`/api/workshops/${workshopId}/${path}`, {
        headers: { 'x-participant': participantId },
      })
      return `${answer.status()} ${await answer.text()}`
    }),
  )
}

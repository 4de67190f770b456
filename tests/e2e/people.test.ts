import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityProblems } from '#tests/support/browser/accessibility.ts'
import { create, join as joinOutside, unitNamed } from '#tests/support/rooms/guest.ts'
import { until } from '#tests/support/runner/until.ts'
import { button, dialog, field, press, see } from '#tests/support/story/controls.ts'
import * as facilitation from '#tests/support/story/facilitation.ts'
import { keptOnDevice } from '#tests/support/story/keptOnDevice.ts'
import * as people from '#tests/support/story/people.ts'
import { keepLooks } from '#tests/support/story/pictures.ts'
import { seeSaved } from '#tests/support/story/saving.ts'
import { join } from '#tests/support/story/setup.ts'
import { openStage, type Stage } from '#tests/support/story/stage.ts'
import * as swot from '#tests/support/story/swot.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

/** What a browser logs when a session has ended, or a pass is refused: that is what this test does. */
const ended = [/status of 40[134]/, /WebSocket/]
/** From the moment of the click. */
const tellsRemovedWithinMs = 2_000

test('a lost pass, somebody to be taken off and an ill lead are in the hands of the facilitator', async () => {
  const workshop = await create(stage.server.url)
  const ada = await joinOutside(stage.server.url, {
    invitation: workshop.invitations.lead,
    name: 'Ada',
    unitId: unitNamed(workshop, 'Sales'),
  })
  const enter = async (name: string, invitation: string, unit?: string) => {
    const player = await stage.enter(name)
    await join(player, `/join#${invitation}`, unit)
    return player
  }
  const facilitator = await enter('Sofia Brandt', workshop.invitations.facilitator)
  const bo = await enter('Bo', workshop.invitations.participant, 'Sales')
  const cem = await enter('Cem', workshop.invitations.participant, 'Sales')
  await facilitation.goOnAnyway(facilitator, 'SWOT', [bo, cem])
  await swot.add(bo, 'Strengths', ['Bo wrote this'])
  await swot.add(cem, 'Threats', ['Cem wrote this'])
  await Promise.all([bo, cem].map(seeSaved))
  const lost = await people.personalPass(bo)
  await people.open(bo)
  expect(await button(bo.page, 'Manage Cem').count(), 'what others see stays a list').toBe(0)
  await bo.page.keyboard.press('Escape')

  const sheet = await people.open(facilitator)
  await keepLooks(facilitator, 'people-list')
  await press(facilitator, 'Manage Bo', sheet)
  await press(facilitator, 'New pass for Bo…', sheet)
  await keepLooks(facilitator, 'people-new-pass-asked')
  expect(await accessibilityProblems(facilitator.page)).toEqual([])
  await press(facilitator, 'Make the new pass', sheet)
  const renewed = await field(sheet, 'New pass of Bo').inputValue()
  await keepLooks(facilitator, 'people-new-pass')
  await see(bo, 'Your pass was renewed')
  await keepLooks(bo, 'session-end-renewed')
  expect(await accessibilityProblems(bo.page)).toEqual([])
  const finder = await stage.enter('Whoever found the phone')
  await finder.page.goto(lost)
  await see(finder, /This pass was replaced by a new one/)
  await people.comeBack(bo, renewed)
  await swot.sticky(bo, 'Bo wrote this').waitFor()
  expect((await people.listed(bo)).find((line) => line.includes('Bo (you)'))).toContain('Sales')

  await press(facilitator, 'Manage Cem', sheet)
  await press(facilitator, 'Remove Cem…', sheet)
  await keepLooks(facilitator, 'people-take-off')
  const pressedAt = Date.now()
  await press(facilitator, 'Remove Cem', sheet)
  await see(cem, 'You are no longer in this workshop')
  expect(Date.now() - pressedAt).toBeLessThan(tellsRemovedWithinMs)
  await see(cem, /removed you from it/)
  await until(async () => (await keptOnDevice(cem)).length === 0, {
    what: "Cem's device to have forgotten the workshop",
  })
  await keepLooks(cem, 'session-end-removed')
  await see(facilitator, 'Cem was removed from the workshop')
  await keepLooks(facilitator, 'people-taken-off')

  await press(facilitator, 'Manage Bo', sheet)
  await press(facilitator, 'Let Bo stand in for Ada', sheet)
  await see(facilitator, 'stands in for Ada', sheet)
  expect(await accessibilityProblems(facilitator.page)).toEqual([])
  await keepLooks(facilitator, 'people-deputy')
  expect((await people.listed(bo)).find((line) => line.includes('Bo (you)'))).toContain('stands in for Ada')
  await swot.sticky(bo, 'Cem wrote this').waitFor()

  await goToTeams(workshop.invitations.facilitator)
  await button(bo.page, 'Offer to the room').waitFor()
  expect(await ada.get('/api/session')).toMatchObject({ status: 200 })
  stage.expectNoErrors(ended)
})

test('a device forgets somebody who asks it to: words, session and all', async () => {
  const workshop = await create(stage.server.url)
  const eve = await stage.enter('Eve')
  await join(eve, `/join#${workshop.invitations.participant}`, 'Sales')
  await seeSaved(eve)
  const inside = eve.page.url()
  await eve.page.goto('/')
  await press(eve, 'Forget')
  const asked = dialog(eve, 'Forget “Strategy 2027” on this device?')
  await asked.waitFor()
  await keepLooks(eve, 'forget-on-this-device')
  expect(await accessibilityProblems(eve.page)).toEqual([])
  await press(eve, 'Forget', asked)
  await asked.waitFor({ state: 'detached' })
  expect(await button(eve.page, 'Forget').count()).toBe(0)
  expect(await keptOnDevice(eve)).toEqual([])
  expect(await eve.context.cookies()).toEqual([])
  await eve.page.goto(inside)
  await see(eve, /pass/)
})

/** A co-facilitator takes the group straight to the drafts. */
async function goToTeams(invitation: string): Promise<void> {
  const co = await joinOutside(stage.server.url, { invitation, name: 'Coco' })
  await co.command('goToPhase', { phase: 'teams' })
}

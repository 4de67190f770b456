import { afterAll, beforeAll, expect, test } from 'vitest'
import { create } from '#tests/support/rooms/guest.ts'
import { see } from '#tests/support/story/controls.ts'
import * as facilitation from '#tests/support/story/facilitation.ts'
import * as people from '#tests/support/story/people.ts'
import type { ChromiumPlayer } from '#tests/support/story/player.ts'
import * as priorities from '#tests/support/story/priorities.ts'
import { seeKeptHere, seeOffline, seeSaved } from '#tests/support/story/saving.ts'
import { join } from '#tests/support/story/setup.ts'
import { openStage, phone, type Stage } from '#tests/support/story/stage.ts'
import * as swot from '#tests/support/story/swot.ts'
import * as themes from '#tests/support/story/themes.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

/** What a browser logs when a line is cut: that is what these tests do. */
const cutLines = [/ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED|CONNECTION_RESET)/, /WebSocket/, /fetching the script/]

async function gather() {
  const { invitations } = await create(stage.server.url)
  const enter = async (name: string, invitation: string, unit?: string, device?: typeof phone) => {
    const player = await stage.enter(name, device)
    await join(player, `/join#${invitation}`, unit)
    return player
  }
  const facilitator = await enter('Sofia Brandt', invitations.facilitator)
  const lead = await enter('Ελένη Παπαδοπούλου', invitations.lead, 'Sales')
  const member = await enter('Nguyễn Thị Hồng Hạnh', invitations.participant, 'Sales', phone)
  return { facilitator, lead, member, everyone: [facilitator, lead, member], others: [lead, member] }
}

test('after a power cut of the server everybody goes on where they were', async () => {
  const { facilitator, lead, member, everyone, others } = await gather()
  await facilitation.goOnAnyway(facilitator, 'SWOT', others)
  await swot.add(lead, 'Strengths', ['Nine of ten clients renew'])
  await swot.add(member, 'Threats', ['Two competitors opened offices in our city'])
  await Promise.all(others.map(seeSaved))

  await stage.server.kill()
  await Promise.all(everyone.map(seeOffline))
  await swot.add(lead, 'Weaknesses', ['Written while nobody listened'])
  await stage.server.restart()
  await Promise.all(everyone.map(seeSaved))
  await swot.sticky(lead, 'Two competitors opened offices').waitFor()
  await see(facilitator, /3 stickies so far/)

  await facilitation.goOnAnyway(facilitator, 'Themes', others)
  await themes.openEnvelopes(facilitator)
  await themes.group(facilitator, ['Nine of ten clients renew'], 'Loyal clients')
  await themes.group(lead, ['Written while nobody listened', 'Two competitors opened offices in our city'], 'Silence')
  await facilitation.goOn(facilitator, 'Priorities', others)
  await priorities.openBallot(facilitator, '3')
  await priorities.vote(lead, { Silence: 3 })
  await priorities.vote(member, { Silence: 1, 'Loyal clients': 2 })
  await Promise.all(others.map(seeSaved))

  await stage.server.kill()
  await Promise.all(everyone.map(seeOffline))
  await stage.server.restart()
  await Promise.all(everyone.map(seeSaved))
  await see(member, 'All dots given.')
  await priorities.closeBallot(facilitator)
  await see(facilitator, '2 of 2 people voted.')
  stage.expectNoErrors(cutLines)
})

test('what is written without a network arrives once, and the page says where it is', async () => {
  const { facilitator, lead, member, others } = await gather()
  await facilitation.goOnAnyway(facilitator, 'SWOT', others)
  const texts = ['Written on the train', 'Written in the tunnel', 'Written in the lift']
  await seeSaved(lead)

  await lead.context.setOffline(true)
  await seeOffline(lead)
  await swot.add(lead, 'Strengths', texts)
  await seeKeptHere(lead, texts.length)
  await lead.context.setOffline(false)
  await seeSaved(lead)

  await member.hand.press(member.page.getByRole('radio', { name: 'Strength' }))
  for (const text of texts) await swot.sticky(member, text).waitFor()
  for (const player of others) expect(await stickyTexts(player)).toEqual(expect.arrayContaining(texts))
  for (const player of others) expect(await player.page.getByRole('article').count()).toBe(texts.length)
  stage.expectNoErrors(cutLines)
})

test('the personal pass brings the same person to a second device', async () => {
  const { facilitator, lead, member, others } = await gather()
  await facilitation.goOnAnyway(facilitator, 'SWOT', others)
  await swot.add(lead, 'Strengths', ['Only our unit sees this'])
  const before = await people.listed(facilitator)

  const phoneOfLead = await stage.enter(lead.name, phone)
  await people.comeBack(phoneOfLead, await people.personalPass(lead))
  await phoneOfLead.hand.press(phoneOfLead.page.getByRole('radio', { name: 'Strength' }))
  await swot.sticky(phoneOfLead, 'Only our unit sees this').waitFor()
  await swot.add(phoneOfLead, 'Weaknesses', ['Written on the phone'])
  await swot.sticky(lead, 'Written on the phone').waitFor()

  expect(before).toHaveLength(3)
  expect(await people.listed(facilitator)).toEqual(before)
  const listedAs = (await people.listed(phoneOfLead)).filter((line) => line.includes(lead.name))
  expect(listedAs).toEqual([expect.stringContaining(`${lead.name} (you)`)])
  expect(listedAs[0]).toContain('Sales')
  expect(phoneOfLead.page.url().replace(/\/[a-zA-Z]*$/, '')).toBe(lead.page.url().replace(/\/[a-zA-Z]*$/, ''))
  expect(member.page.url()).not.toBe(lead.page.url())
  stage.expectNoErrors(cutLines)
})

const stickyTexts = async (player: ChromiumPlayer): Promise<readonly string[]> =>
  (await player.page.getByRole('article').allInnerTexts()).map((text) => text.split('\n')[0] ?? '')

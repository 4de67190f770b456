import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, gather } from '#tests/support/story/cast.ts'
import { see } from '#tests/support/story/controls.ts'
import * as direction from '#tests/support/story/direction.ts'
import * as facilitation from '#tests/support/story/facilitation.ts'
import * as keyResults from '#tests/support/story/keyResults.ts'
import * as priorities from '#tests/support/story/priorities.ts'
import { openStage, type Stage } from '#tests/support/story/stage.ts'
import * as swot from '#tests/support/story/swot.ts'
import { bookingsTree, revenueTree } from '#tests/support/story/templateA.ts'
import * as themes from '#tests/support/story/themes.ts'

const objectives = {
  growth: 'Earn more from every hour we work',
  clients: 'Become the first call of mid-sized manufacturers',
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

test('six people go from the first page to a signed set, a PDF and the first check-in', async () => {
  const cast = await gather(stage)
  await writeSwots(cast)
  await formThemes(cast)
  await choosePriorities(cast)
  await setDirection(cast)
  await workBackwards(cast)
  stage.expectNoErrors()
})

async function writeSwots({ facilitator, ceo, salesLead, deliveryLead, seller, engineer, others }: Cast) {
  await facilitation.goOn(facilitator, 'SWOT', others)
  await Promise.all([
    swot.add(ceo, 'Threats', ['Two competitors opened offices in our city']),
    swot.add(salesLead, 'Strengths', ['Nine of ten clients renew', 'Three clients recommend us by name']),
    swot.add(deliveryLead, 'Weaknesses', ['A new colleague needs five months until the first billable day']),
    swot.add(seller, 'Opportunities', ['Public tenders ask for a certificate that we hold']),
    swot.add(engineer, 'Strengths', ['Releases go out every week']),
  ])
  await swot.sticky(salesLead, 'Public tenders').waitFor()
  await swot.add(engineer, 'Threats', ['A threat of quality decreasing with scale'])
  await swot.coachQuestion(engineer, 'quality decreasing').waitFor()
  await swot.moveTo(engineer, 'A threat of quality decreasing with scale', 'Weaknesses')
  await Promise.all([swot.sayReady(ceo), swot.sayReady(salesLead), swot.sayReady(deliveryLead)])
}

async function formThemes({ facilitator, salesLead, seller, deliveryLead, others }: Cast) {
  await facilitation.goOn(facilitator, 'Themes', others)
  await themes.openEnvelopes(facilitator)
  await themes.group(facilitator, ['Nine of ten clients renew', 'Three clients recommend us by name'], 'Loyal clients')
  await themes.group(seller, ['Public tenders ask for a certificate that we hold'], 'New markets')
  await themes.group(deliveryLead, ['A new colleague needs five months until the first billable day'], 'Growing people')
  await themes.drag(salesLead, 'A threat of quality decreasing with scale', themes.theme(salesLead, 'Growing people'))
  await themes.moveTo(seller, 'Two competitors opened offices in our city', 'New markets')
  await themes.toTray(facilitator, 'Releases go out every week', 'Needs facts')
  await themes.sticky(facilitator, 'Reason: Needs facts').waitFor()
  expect(await themes.theme(facilitator, 'Growing people').getByRole('article').count()).toBe(2)
}

async function choosePriorities({ facilitator, others, ceo }: Cast) {
  await facilitation.goOn(facilitator, 'Priorities', others)
  await priorities.openBallot(facilitator, '3')
  await Promise.all(others.map((player) => priorities.vote(player, { 'New markets': 2, 'Growing people': 1 })))
  await priorities.closeBallot(facilitator)
  await priorities.make(facilitator, ['New markets'], 'Win new clients')
  await priorities.make(facilitator, ['Growing people', 'Loyal clients'], 'Deliver the same quality at any size')
  await priorities.priority(ceo, 'Win new clients').waitFor()
}

async function setDirection({ facilitator, ceo, seller, others }: Cast) {
  await facilitation.goOn(facilitator, 'Direction', others)
  await direction.shareVision(ceo, 'By 2029 every hospital in the region calls us first.')
  await direction.addTarget(ceo, { name: 'Revenue', today: '6,609,600', value: '8,400,000' })
  await direction.draftObjective(ceo, 'Deliver the same quality at any size', objectives.growth)
  await direction.draftObjective(ceo, 'Win new clients', objectives.clients)
  await see(seller, objectives.clients)
}

async function workBackwards({ facilitator, ceo, seller, salesLead, deliveryLead, others }: Cast) {
  await facilitation.goOn(facilitator, 'Key results', others)
  await keyResults.typeTree(ceo, revenueTree)
  await keyResults.free(ceo, 'Average billable heads')
  await see(ceo, '45.16', keyResults.answer(ceo))
  await see(seller, '45.16', keyResults.answer(seller))
  const revenue = { objective: objectives.growth, due: '2027-12-15', kind: 'Committed' } as const
  await keyResults.accept(ceo, 'Average billable heads', { ...revenue, owner: deliveryLead.name })
  await keyResults.accept(ceo, 'Utilisation', { ...revenue, owner: deliveryLead.name, due: '2027-09-30' })
  await keyResults.accept(ceo, 'List rate per hour', { ...revenue, owner: salesLead.name, due: '2027-06-30' })

  await keyResults.addTarget(ceo, 'Bookings', '8,128,704')
  await keyResults.typeTree(ceo, bookingsTree)
  await keyResults.free(ceo, 'Qualified leads')
  for (const step of ['21', '84', '420']) await see(ceo, step, keyResults.answer(ceo))
  const bookings = { objective: objectives.clients, due: '2027-11-30', kind: 'Aspirational' } as const
  await keyResults.accept(ceo, 'New-logo deals', { ...bookings, owner: salesLead.name })
  await keyResults.accept(ceo, 'Opportunities', { ...bookings, owner: seller.name, due: '2027-08-31' })
  await keyResults.accept(ceo, 'Qualified leads', { ...bookings, owner: seller.name, due: '2027-05-31' })
}

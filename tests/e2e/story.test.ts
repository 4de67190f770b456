import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfText } from '#tests/support/pdfText.ts'
import * as alignment from '#tests/support/story/alignment.ts'
import { type Cast, gather, names } from '#tests/support/story/cast.ts'
import * as commit from '#tests/support/story/commit.ts'
import { see } from '#tests/support/story/controls.ts'
import * as direction from '#tests/support/story/direction.ts'
import * as facilitation from '#tests/support/story/facilitation.ts'
import * as follow from '#tests/support/story/follow.ts'
import * as keyResults from '#tests/support/story/keyResults.ts'
import * as priorities from '#tests/support/story/priorities.ts'
import { openStage, type Stage } from '#tests/support/story/stage.ts'
import * as swot from '#tests/support/story/swot.ts'
import * as teams from '#tests/support/story/teams.ts'
import { bookingsTree, revenueTree } from '#tests/support/story/templateA.ts'
import * as themes from '#tests/support/story/themes.ts'

const objectives = {
  growth: 'Earn more from every hour we work',
  clients: 'Become the first call of mid-sized manufacturers',
  sales: 'Meet the companies we do not know yet',
  delivery: 'Give every colleague work worth their time',
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
  const company = await workBackwards(cast)
  const units = await draftUnitOkrs(cast, company)
  await align(cast, company)
  await signAndTakeHome(cast, [...Object.values(company), ...units])
  await followUp(cast)
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
  const accept = (driver: string, acceptance: keyResults.Acceptance) => keyResults.accept(ceo, driver, acceptance)
  await facilitation.goOn(facilitator, 'Key results', others)
  await keyResults.typeTree(ceo, revenueTree)
  await keyResults.free(ceo, 'Average billable heads')
  await keyResults.seeAnswer(ceo, '45.16')
  await keyResults.seeAnswer(seller, '45.16')
  const revenue = { objective: objectives.growth, due: '2027-12-15', kind: 'Committed' } as const
  const heads = await accept('Average billable heads', { ...revenue, owner: deliveryLead.name })
  const utilisation = await accept('Utilisation', { ...revenue, owner: deliveryLead.name, due: '2027-09-30' })
  const rate = await accept('List rate per hour', { ...revenue, owner: salesLead.name, due: '2027-06-30' })

  await keyResults.addTarget(ceo, 'Bookings', '8,128,704')
  await keyResults.typeTree(ceo, bookingsTree)
  await keyResults.free(ceo, 'Qualified leads')
  await keyResults.seeChain(ceo, { 'New-logo deals': '21', Opportunities: '84', 'Qualified leads': '420' })
  const bookings = { objective: objectives.clients, due: '2027-11-30', kind: 'Aspirational' } as const
  const deals = await accept('New-logo deals', { ...bookings, owner: salesLead.name })
  const opportunities = await accept('Opportunities', { ...bookings, owner: seller.name, due: '2027-08-31' })
  const leads = await accept('Qualified leads', { ...bookings, owner: seller.name, due: '2027-05-31' })
  return { heads, utilisation, rate, deals, opportunities, leads }
}

type Company = Awaited<ReturnType<typeof workBackwards>>

async function draftUnitOkrs(
  { facilitator, salesLead, deliveryLead, seller, engineer, others }: Cast,
  company: Company,
) {
  await facilitation.goOn(facilitator, 'Unit OKRs', others)
  const sales: readonly teams.UnitKeyResult[] = [
    {
      text: 'Sign 21 new clients in the year, up from 17',
      metric: 'New clients',
      unit: 'Count',
      baseline: '17',
      target: '21',
      owner: salesLead.name,
      due: '2027-10-31',
      kind: 'Committed',
      serves: { keyResult: company.deals, amount: '4' },
    },
    {
      text: 'Open 84 qualified opportunities a year, up from 68',
      metric: 'Qualified opportunities',
      unit: 'Count',
      baseline: '68',
      target: '84',
      owner: seller.name,
      due: '2027-07-31',
      kind: 'Aspirational',
      serves: { keyResult: company.opportunities, amount: '10' },
    },
    {
      text: 'Sell new contracts at 156 an hour, up from 150',
      metric: 'Rate of new contracts',
      unit: 'Money',
      baseline: '150',
      target: '156',
      owner: salesLead.name,
      due: '2027-05-31',
      kind: 'Committed',
      serves: { keyResult: company.rate, amount: '6' },
    },
  ]
  const delivery: readonly teams.UnitKeyResult[] = [
    {
      text: 'Bring 46 colleagues to billable work, up from 40',
      metric: 'Colleagues in billable work',
      unit: 'Count',
      baseline: '40',
      target: '46',
      owner: deliveryLead.name,
      due: '2027-11-30',
      kind: 'Committed',
      serves: { keyResult: company.heads, amount: '5.2' },
    },
    {
      text: 'Raise the share of booked days from 68 % to 72 %',
      metric: 'Booked days',
      unit: 'Percent',
      baseline: '68 %',
      target: '72 %',
      owner: engineer.name,
      due: '2027-08-31',
      kind: 'Committed',
      serves: { keyResult: company.utilisation, amount: '4 %' },
    },
  ]
  await Promise.all([
    teams.draft(salesLead, {
      problem: 'We meet too few people we do not know',
      objective: objectives.sales,
      keyResults: sales,
    }),
    teams.draft(deliveryLead, {
      problem: 'New colleagues wait for work',
      objective: objectives.delivery,
      keyResults: delivery,
    }),
  ])
  await teams.seeDraft(seller, objectives.sales)
  await teams.offer(salesLead)
  await teams.offer(deliveryLead)
  await see(engineer, 'Your lead has offered this to the room.')
  return [...sales, ...delivery].map(({ text }) => text)
}

async function align({ facilitator, ceo, salesLead, others }: Cast, company: Company) {
  await facilitation.goOn(facilitator, 'Alignment', others)
  await alignment.finding(ceo, 'It doesn’t add up', company.opportunities).waitFor()
  await alignment.correct(salesLead, {
    title: 'It doesn’t add up',
    about: company.opportunities,
    contributor: 'Sales: Open 84 qualified opportunities a year, up from 68',
    amount: '16',
  })
  await alignment.finding(ceo, 'It doesn’t add up', company.opportunities).waitFor({ state: 'detached' })
  await alignment.decide(
    ceo,
    'Nobody contributes',
    company.leads,
    'Leads follow from the opportunities; Sales reports them.',
  )
  await see(facilitator, 'Nothing blocks signing')
}

async function signAndTakeHome(
  { facilitator, ceo, salesLead, deliveryLead, others }: Cast,
  sentences: readonly string[],
) {
  await facilitation.goOn(facilitator, 'Commitment', others)
  await Promise.all([
    commit.sign(ceo),
    commit.sign(salesLead, 'The second half of the year decides.'),
    commit.sign(deliveryLead),
  ])
  await see(facilitator, '3 of 3 have signed what is on this page')
  await commit.freeze(facilitator)
  await see(deliveryLead, /Frozen on/)
  const files = { browser: await commit.downloadPdf(salesLead), server: await commit.fetchPdf(salesLead) }
  for (const [maker, file] of Object.entries(files)) {
    const text = pdfText(file)
    for (const words of [...Object.values(objectives), ...sentences, ...Object.values(names)])
      expect(text, `the PDF of the ${maker}`).toContain(words)
  }
}

async function followUp({ facilitator, salesLead, seller, others }: Cast) {
  await facilitation.goOn(facilitator, 'Follow-up', others)
  await follow.checkIn(salesLead, 'New clients', '18', 'One new client in the first month.')
  await follow.line(salesLead, 1).waitFor()
  await follow.line(seller, 1).waitFor()
}

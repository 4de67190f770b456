import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfText } from '#tests/support/report/pdfText.ts'
import * as alignment from '#tests/support/story/alignment.ts'
import { type Cast, gather, names } from '#tests/support/story/cast.ts'
import * as commit from '#tests/support/story/commit.ts'
import { see } from '#tests/support/story/controls.ts'
import * as direction from '#tests/support/story/direction.ts'
import * as facilitation from '#tests/support/story/facilitation.ts'
import * as follow from '#tests/support/story/follow.ts'
import * as keyResults from '#tests/support/story/keyResults.ts'
import {
  type CompanyKeyResultName,
  companyKeyResults,
  deliveryPlan,
  objectives,
  salesPlan,
} from '#tests/support/story/northlight.ts'
import * as priorities from '#tests/support/story/priorities.ts'
import { openStage, type Stage } from '#tests/support/story/stage.ts'
import * as swot from '#tests/support/story/swot.ts'
import * as teams from '#tests/support/story/teams.ts'
import { bookingsTree, revenueTree } from '#tests/support/story/templateA.ts'
import * as themes from '#tests/support/story/themes.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

/** The company's key results in the words they got when they were accepted. */
type Sentences = Readonly<Record<CompanyKeyResultName, string>>

test('six people go from the first page to a signed set, a PDF and the first check-in', async () => {
  const cast = await gather(stage)
  await writeSwots(cast)
  await formThemes(cast)
  await choosePriorities(cast)
  await setDirection(cast)
  const sentences = await workBackwards(cast)
  await draftUnitOkrs(cast, sentences)
  await align(cast, sentences)
  await signAndFreeze(cast)
  await takeHome(cast, sentences)
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
  await themes.seeIn(facilitator, 'Growing people', 'A threat of quality decreasing with scale')
  await themes.seeIn(facilitator, 'New markets', 'Two competitors opened offices in our city')
}

async function choosePriorities({ facilitator, ceo, others }: Cast) {
  await facilitation.goOn(facilitator, 'Priorities', others)
  await priorities.openBallot(facilitator, '3')
  await Promise.all(others.map((player) => priorities.vote(player, { 'New markets': 2, 'Growing people': 1 })))
  await priorities.closeBallot(facilitator)
  await see(facilitator, '5 of 5 people voted.')
  await priorities.make(facilitator, ['New markets'], 'Win new clients')
  await priorities.make(facilitator, ['Growing people', 'Loyal clients'], 'Deliver the same quality at any size')
  await priorities.priority(ceo, 'Win new clients').waitFor()
}

async function setDirection({ facilitator, ceo, seller, others }: Cast) {
  await facilitation.goOn(facilitator, 'Direction', others)
  await direction.shareVision(ceo, 'By 2029 every hospital in the region calls us first.')
  await direction.addTarget(ceo, { name: 'Revenue', today: '6,609,600', value: '8,400,000' })
  await direction.draftObjective(ceo, 'Win new clients', objectives.clients)
  await direction.draftObjective(ceo, 'Deliver the same quality at any size', objectives.growth)
  await see(seller, objectives.clients)
}

async function workBackwards({ facilitator, ceo, seller, others }: Cast): Promise<Sentences> {
  const accept = (name: CompanyKeyResultName) => keyResults.accept(ceo, companyKeyResults[name])
  await facilitation.goOn(facilitator, 'Key results', others)
  await keyResults.typeTree(ceo, revenueTree)
  await keyResults.free(ceo, 'Average billable heads')
  await keyResults.seeAnswer(ceo, '45.16')
  await keyResults.seeAnswer(seller, '45.16')
  const revenue = {
    heads: await accept('heads'),
    utilisation: await accept('utilisation'),
    rate: await accept('rate'),
  }
  await keyResults.addTarget(ceo, 'Bookings', '8,128,704')
  await keyResults.typeTree(ceo, bookingsTree)
  await keyResults.free(ceo, 'Qualified leads')
  await keyResults.seeChain(ceo, { 'New-logo deals': '21', Opportunities: '84', 'Qualified leads': '420' })
  return {
    ...revenue,
    deals: await accept('deals'),
    opportunities: await accept('opportunities'),
    leads: await accept('leads'),
  }
}

async function draftUnitOkrs(cast: Cast, sentences: Sentences) {
  const { facilitator, salesLead, deliveryLead, seller, engineer, others } = cast
  await facilitation.goOn(facilitator, 'Unit OKRs', others)
  const served = (plan: typeof salesPlan): readonly teams.UnitKeyResult[] =>
    plan.map(({ serves, amount, ...keyResult }) => ({ ...keyResult, serves: { keyResult: sentences[serves], amount } }))
  await Promise.all([
    teams.draft(salesLead, {
      problem: 'We meet too few people we do not know',
      objective: objectives.sales,
      keyResults: served(salesPlan),
    }),
    teams.draft(deliveryLead, {
      problem: 'New colleagues wait for work',
      objective: objectives.delivery,
      keyResults: served(deliveryPlan),
    }),
  ])
  await teams.seeDraft(seller, objectives.sales)
  await teams.offer(salesLead)
  await teams.offer(deliveryLead)
  await see(engineer, 'Your lead has offered this to the room.')
}

async function align({ facilitator, ceo, salesLead, others }: Cast, { opportunities, leads }: Sentences) {
  await facilitation.goOn(facilitator, 'Alignment', others)
  await alignment.finding(ceo, 'It doesn’t add up', opportunities).waitFor()
  await alignment.correct(salesLead, {
    title: 'It doesn’t add up',
    about: opportunities,
    contributor: 'Sales: Open 84 qualified opportunities a year, up from 68',
    amount: '16',
  })
  await alignment.finding(ceo, 'It doesn’t add up', opportunities).waitFor({ state: 'detached' })
  await alignment.decide(ceo, 'Nobody contributes', leads, 'Leads follow from the opportunities; Sales reports them.')
  await see(facilitator, 'Nothing blocks signing')
}

async function signAndFreeze({ facilitator, ceo, salesLead, deliveryLead, others }: Cast) {
  await facilitation.goOn(facilitator, 'Commitment', others)
  await Promise.all([
    commit.sign(ceo),
    commit.sign(salesLead, 'The second half of the year decides.'),
    commit.sign(deliveryLead),
  ])
  await see(facilitator, '3 of 3 have signed what is on this page')
  await commit.freeze(facilitator)
  await see(deliveryLead, /Frozen on/)
}

async function takeHome({ salesLead }: Cast, sentences: Sentences) {
  const company = Object.entries(companyKeyResults).map(([name, { driver, ...keyResult }]) => ({
    ...keyResult,
    text: sentences[name as CompanyKeyResultName],
    metric: driver,
  }))
  const rows = [...company, ...salesPlan, ...deliveryPlan].map(({ text, change, metric, owner, due }) => ({
    words: text,
    facts: `${change} ${metric} ${owner} ${dayInReport(due)}`,
  }))
  const named = [...Object.values(objectives), ...Object.values(names)]
  for (const pdf of [await commit.downloadPdf(salesLead), await commit.fetchPdf(salesLead)]) {
    const text = pdfText(pdf)
    expect(named.filter((words) => !text.includes(words))).toEqual([])
    expect(rows.filter(({ words, facts }) => !standsInOneRow(text, words, facts))).toEqual([])
  }
}

/** Between a key result's words and its facts may stand what it serves, and nothing else. */
function standsInOneRow(text: string, words: string, facts: string): boolean {
  const after = text.split(words).slice(1)
  return after.some((rest) => /^ (\+.{1,120} )?$/.test(rest.slice(0, Math.max(0, rest.indexOf(facts)))))
}

async function followUp({ facilitator, salesLead, seller, others }: Cast) {
  await facilitation.goOn(facilitator, 'Follow-up', others)
  await follow.checkIn(salesLead, 'New clients', '18', 'One new client in the first month.')
  await follow.line(salesLead, 1).waitFor()
  await follow.line(seller, 1).waitFor()
}

const dayInReport = (day: string): string =>
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day))

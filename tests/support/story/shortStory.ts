import * as alignment from './alignment.ts'
import * as commit from './commit.ts'
import { see } from './controls.ts'
import * as direction from './direction.ts'
import * as facilitation from './facilitation.ts'
import * as follow from './follow.ts'
import * as keyResults from './keyResults.ts'
import type { Player } from './player.ts'
import * as priorities from './priorities.ts'
import * as setup from './setup.ts'
import * as swot from './swot.ts'
import * as teams from './teams.ts'
import * as themes from './themes.ts'

/** Three people do the main thing of every phase once; how, is up to their hands. */
export async function playShortStory(enter: (name: string) => Promise<Player>): Promise<void> {
  const cast = await gather(enter)
  await discover(cast)
  await choose(cast)
  const companyKeyResult = await aim(cast)
  await promise(cast, companyKeyResult)
  await sign(cast)
}

type SmallCast = {
  readonly facilitator: Player
  readonly ceo: Player
  readonly lead: Player
  readonly others: readonly Player[]
}

async function gather(enter: (name: string) => Promise<Player>): Promise<SmallCast> {
  const facilitator = await enter('Sofia Brandt')
  await setup.startEmpty(facilitator, { title: 'Strategy 2027', company: 'Acme', headCount: '64', units: ['Sales'] })
  await setup.plan(facilitator, {
    purpose: 'Agree on what comes first in 2027.',
    success: 'Everyone has signed.',
    firstDay: '2027-01-01',
    lastDay: '2027-12-31',
  })
  const links = {
    ceo: await setup.invitationLink(facilitator, 'CEO'),
    lead: await setup.invitationLink(facilitator, 'Lead'),
  }
  const ceo = await enter('Helena Vogt')
  await setup.join(ceo, links.ceo)
  const lead = await enter('Łukasz Świątek')
  await setup.join(lead, links.lead, 'Sales')
  return { facilitator, ceo, lead, others: [ceo, lead] }
}

async function discover({ facilitator, ceo, lead, others }: SmallCast): Promise<void> {
  await facilitation.goOn(facilitator, 'SWOT', others)
  await swot.add(lead, 'Strengths', ['Clients renew', 'Offers take two weeks'])
  await swot.moveTo(lead, 'Offers take two weeks', 'Weaknesses')
  await swot.add(ceo, 'Threats', ['Prices fall'])
  for (const player of others) await swot.sayReady(player)

  await facilitation.goOn(facilitator, 'Themes', others)
  await themes.openEnvelopes(facilitator)
  await themes.group(lead, ['Clients renew', 'Prices fall'], 'Loyalty')
  await themes.group(facilitator, ['Offers take two weeks'], 'Speed')
  await themes.moveTo(lead, 'Prices fall', 'Speed', 'Themes')
}

async function choose({ facilitator, ceo, lead, others }: SmallCast): Promise<void> {
  await facilitation.goOn(facilitator, 'Priorities', others)
  await priorities.openBallot(facilitator, '2')
  await priorities.vote(ceo, { Speed: 2 })
  await priorities.vote(lead, { Speed: 1, Loyalty: 1 })
  await priorities.closeBallot(facilitator)
  await priorities.make(facilitator, ['Speed'], 'Be the fastest')
  await priorities.make(facilitator, ['Loyalty'], 'Keep every client')

  await facilitation.goOn(facilitator, 'Direction', others)
  await direction.shareVision(ceo, 'The first call of every hospital.')
  await direction.addTarget(ceo, { name: 'Revenue', today: '6,000,000', value: '8,400,000' })
  await direction.draftObjective(ceo, 'Be the fastest', 'Answer before others have read the question')
}

async function aim({ facilitator, ceo, lead, others }: SmallCast): Promise<string> {
  await facilitation.goOnAnyway(facilitator, 'Key results', others)
  await keyResults.typeTree(ceo, {
    name: 'Revenue',
    unit: 'Money',
    inputs: [
      { name: 'Deals', unit: 'Count', today: '60' },
      { name: 'Average deal', unit: 'Money', today: '100k', plan: '105k' },
    ],
  })
  await keyResults.free(ceo, 'Deals')
  await keyResults.seeAnswer(ceo, '80')
  return keyResults.accept(ceo, {
    driver: 'Deals',
    objective: 'Answer before others have read the question',
    owner: lead.name,
    due: '2027-12-15',
    kind: 'Committed',
  })
}

async function promise({ facilitator, ceo, lead, others }: SmallCast, companyKeyResult: string): Promise<void> {
  await facilitation.goOnAnyway(facilitator, 'Unit OKRs', others)
  await teams.draft(lead, {
    problem: 'Offers take two weeks',
    objective: 'Send offers within a day',
    keyResults: [
      {
        text: 'Win 80 deals, up from 60',
        metric: 'Deals won',
        unit: 'Count',
        baseline: '60',
        target: '80',
        owner: lead.name,
        due: '2027-11-30',
        kind: 'Committed',
        serves: { keyResult: companyKeyResult, amount: '10' },
      },
    ],
  })
  await teams.offer(lead)

  await facilitation.goOn(facilitator, 'Alignment', others)
  await alignment.decide(ceo, 'It doesn’t add up', companyKeyResult, 'The CEO brings the rest herself.')
}

async function sign({ facilitator, lead, others }: SmallCast): Promise<void> {
  await facilitation.goOn(facilitator, 'Commitment', others)
  for (const player of others) await commit.sign(player)
  await see(facilitator, '2 of 2 have signed what is on this page')
  await commit.freeze(facilitator)

  await facilitation.goOn(facilitator, 'Follow-up', others)
  await follow.checkIn(lead, 'Deals won', '61', 'The first deal of the year.')
  await follow.line(lead, 1).waitFor()
}

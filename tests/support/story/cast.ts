import type { ChromiumPlayer } from './player.ts'
import * as setup from './setup.ts'
import { phone, type Stage } from './stage.ts'

/** Six people, of whom two come with a phone; their names are what fonts and file formats stumble over. */
export interface Cast {
  readonly facilitator: ChromiumPlayer
  readonly ceo: ChromiumPlayer
  readonly salesLead: ChromiumPlayer
  readonly deliveryLead: ChromiumPlayer
  readonly seller: ChromiumPlayer
  readonly engineer: ChromiumPlayer
  readonly everyone: readonly ChromiumPlayer[]
  /** All but the facilitator. */
  readonly others: readonly ChromiumPlayer[]
  /** Those who sign. */
  readonly signers: readonly ChromiumPlayer[]
}

export const names = {
  facilitator: 'Sofia Brandt',
  ceo: 'Helena Vogt',
  salesLead: 'Ελένη Παπαδοπούλου',
  deliveryLead: 'Łukasz Świątek',
  seller: 'Nguyễn Thị Hồng Hạnh',
  engineer: 'Priya Nair',
} as const

/** Starts an off-site from nothing and lets everybody in by the invitations of the set-up. */
export async function gather(stage: Stage): Promise<Cast> {
  const facilitator = await stage.enter(names.facilitator)
  await setup.startEmpty(facilitator, {
    title: 'Strategy 2027',
    company: 'Northlight Services',
    headCount: '64',
    units: ['Sales', 'Delivery'],
  })
  await setup.plan(facilitator, {
    purpose: 'Agree on two priorities for 2027 and on the numbers that each unit stands for.',
    success: 'Every lead has signed, and nobody asks two weeks later what was decided.',
    firstDay: '2027-01-01',
    lastDay: '2027-12-31',
  })
  const links = {
    ceo: await setup.invitationLink(facilitator, 'CEO'),
    lead: await setup.invitationLink(facilitator, 'Lead'),
    participant: await setup.invitationLink(facilitator, 'Participant'),
  }
  const come = async (name: string, link: string, unit?: string, device?: typeof phone) => {
    const player = await stage.enter(name, device)
    await setup.join(player, link, unit)
    return player
  }
  const [ceo, salesLead, deliveryLead, seller, engineer] = await Promise.all([
    come(names.ceo, links.ceo),
    come(names.salesLead, links.lead, 'Sales'),
    come(names.deliveryLead, links.lead, 'Delivery'),
    come(names.seller, links.participant, 'Sales', phone),
    come(names.engineer, links.participant, 'Delivery', phone),
  ])
  const others = [ceo, salesLead, deliveryLead, seller, engineer]
  const signers = [ceo, salesLead, deliveryLead]
  return {
    facilitator,
    ceo,
    salesLead,
    deliveryLead,
    seller,
    engineer,
    others,
    signers,
    everyone: [facilitator, ...others],
  }
}

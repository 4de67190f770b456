import type { DemoPersonKey } from './people.ts'
import type { DemoTheme } from './stickies.ts'

export const demoBudget = 3

/** How the demo's people spread their dots; the room is divided over AI. */
export const demoBallots: Readonly<Record<DemoPersonKey, Readonly<Partial<Record<DemoTheme, number>>>>> = {
  ceo: { pipeline: 1, pricing: 1, ai: 1 },
  consultingLead: { ai: 2, pricing: 1 },
  deliveryLead: { capacity: 2, quality: 1 },
  salesLead: { pipeline: 2, pricing: 1 },
  peopleLead: { people: 1, capacity: 1, pricing: 1 },
  platformLead: { platform: 2, quality: 1 },
  consultant: { ai: 2, pipeline: 1 },
  engineer: { capacity: 2, quality: 1 },
  marketer: { pipeline: 2, capacity: 1 },
  controller: { pricing: 2, capacity: 1 },
  sre: { platform: 1, capacity: 1, quality: 1 },
}

export const demoPriorities: readonly {
  readonly key: string
  readonly title: string
  readonly themes: readonly DemoTheme[]
  readonly rationale: string
}[] = [
  {
    key: 'value',
    title: 'Get paid for the value we deliver',
    themes: ['capacity', 'pricing'],
    rationale:
      'We know our effort to the half day, yet a third of the week is unbilled and we discount unasked, while the market accepts higher prices.',
  },
  {
    key: 'growth',
    title: 'Win new customers beyond the big three',
    themes: ['pipeline', 'accounts'],
    rationale:
      'One offer in four is won, but seventeen new customers a year leave us hanging on three accounts, one of which builds a team of its own.',
  },
  {
    key: 'quality',
    title: 'Deliver the same quality at any size',
    themes: ['quality', 'platform'],
    rationale:
      'Our reviews and checklists work in small teams; beyond eight people releases need hotfixes, and cloud vendors are catching up with our platform.',
  },
]

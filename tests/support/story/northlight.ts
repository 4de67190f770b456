import { names } from './cast.ts'
import type { UnitKeyResult } from './teams.ts'

/** What the six people of the long story write about their company of 64. */
export const objectives = {
  clients: 'Become the first call of mid-sized manufacturers',
  growth: 'Earn more from every hour we work',
  sales: 'Meet the companies we do not know yet',
  delivery: 'Give every colleague work worth their time',
} as const

type CompanyKeyResult = {
  readonly driver: string
  readonly objective: string
  readonly owner: string
  readonly due: string
  readonly kind: 'Committed' | 'Aspirational'
  /** From its baseline to what the tree asks for, as the report prints it. */
  readonly change: string
}

const revenue = { objective: objectives.growth, kind: 'Committed' } as const
const bookings = { objective: objectives.clients, kind: 'Aspirational' } as const

/** The levers that the company accepts, each with its owner and its day. */
export const companyKeyResults = {
  heads: {
    ...revenue,
    driver: 'Average billable heads',
    owner: names.deliveryLead,
    due: '2027-12-15',
    change: '40 → 45.16',
  },
  utilisation: { ...revenue, driver: 'Utilisation', owner: names.engineer, due: '2027-09-30', change: '68% → 72%' },
  rate: { ...revenue, driver: 'List rate per hour', owner: names.salesLead, due: '2027-06-30', change: '€150 → €156' },
  deals: { ...bookings, driver: 'New-logo deals', owner: names.salesLead, due: '2027-11-30', change: '17 → 21' },
  opportunities: { ...bookings, driver: 'Opportunities', owner: names.seller, due: '2027-08-31', change: '68 → 84' },
  leads: { ...bookings, driver: 'Qualified leads', owner: names.seller, due: '2027-05-31', change: '340 → 420' },
} as const satisfies Readonly<Record<string, CompanyKeyResult>>

export type CompanyKeyResultName = keyof typeof companyKeyResults

type UnitPlan = readonly (Omit<UnitKeyResult, 'serves'> & {
  readonly serves: CompanyKeyResultName
  readonly amount: string
  readonly change: string
})[]

/** Too few opportunities at first: that is for the alignment to find. */
export const salesPlan: UnitPlan = [
  {
    text: 'Sign 21 new clients in the year, up from 17',
    metric: 'New clients',
    unit: 'Count',
    baseline: '17',
    target: '21',
    change: '17 → 21',
    owner: names.salesLead,
    due: '2027-10-31',
    kind: 'Committed',
    serves: 'deals',
    amount: '4',
  },
  {
    text: 'Open 84 qualified opportunities a year, up from 68',
    metric: 'Qualified opportunities',
    unit: 'Count',
    baseline: '68',
    target: '84',
    change: '68 → 84',
    owner: names.seller,
    due: '2027-07-31',
    kind: 'Aspirational',
    serves: 'opportunities',
    amount: '10',
  },
  {
    text: 'Sell new contracts at 156 an hour, up from 150',
    metric: 'Rate of new contracts',
    unit: 'Money',
    baseline: '150',
    target: '156',
    change: '€150 → €156',
    owner: names.salesLead,
    due: '2027-05-31',
    kind: 'Committed',
    serves: 'rate',
    amount: '6',
  },
]

export const deliveryPlan: UnitPlan = [
  {
    text: 'Bring 46 colleagues to billable work, up from 40',
    metric: 'Colleagues in billable work',
    unit: 'Count',
    baseline: '40',
    target: '46',
    change: '40 → 46',
    owner: names.deliveryLead,
    due: '2027-11-30',
    kind: 'Committed',
    serves: 'heads',
    amount: '5.2',
  },
  {
    text: 'Raise the share of booked days from 68 % to 72 %',
    metric: 'Booked days',
    unit: 'Percent',
    baseline: '68 %',
    target: '72 %',
    change: '68% → 72%',
    owner: names.engineer,
    due: '2027-08-31',
    kind: 'Committed',
    serves: 'utilisation',
    amount: '4 %',
  },
]

/** The demo company: 64 people, five units of which one is a platform team. All names are invented. */
export const demoCompany = {
  title: 'Northlight strategy off-site',
  company: 'Northlight Services',
  sector: 'services',
  headCount: 64,
  currency: 'EUR',
  purpose:
    'Agree on two or three priorities for the coming year, on the numbers behind them, and on what each unit stands for.',
  success: 'Every lead has signed the same page, and two weeks later nobody asks what we decided or who owns it.',
  values: 'We say what is true, early. Customers are never surprised. We leave things better than we found them.',
  rituals: 'One person speaks. Laptops are for the board only. Breaks start on time. The CEO speaks last.',
  preparation: 'Each lead brings last year’s figures of the unit; everyone brings three notes per quadrant.',
} as const

export const demoUnits = [
  { key: 'consulting', name: 'Consulting', kind: 'business' },
  { key: 'delivery', name: 'Delivery', kind: 'business' },
  { key: 'sales', name: 'Sales & Marketing', kind: 'business' },
  { key: 'people', name: 'People & Finance', kind: 'team' },
  { key: 'platform', name: 'Cloud Platform', kind: 'platform' },
] as const
export type DemoUnit = (typeof demoUnits)[number]['key']

export const demoFacilitator = 'Sofia Brandt'

type DemoPerson = {
  readonly key: string
  readonly name: string
  readonly role: 'ceo' | 'lead' | 'participant'
  readonly unit: DemoUnit | 'company'
}

export const demoPeople = [
  { key: 'ceo', name: 'Helena Vogt', role: 'ceo', unit: 'company' },
  { key: 'consultingLead', name: 'Marek Świątek', role: 'lead', unit: 'consulting' },
  { key: 'deliveryLead', name: 'Ελένη Παπαδοπούλου', role: 'lead', unit: 'delivery' },
  { key: 'salesLead', name: 'Tomás Rivera', role: 'lead', unit: 'sales' },
  { key: 'peopleLead', name: 'Amara Okafor', role: 'lead', unit: 'people' },
  { key: 'platformLead', name: 'Nguyễn Thị Hồng Hạnh', role: 'lead', unit: 'platform' },
  { key: 'consultant', name: 'Jonas Lindqvist', role: 'participant', unit: 'consulting' },
  { key: 'engineer', name: 'Priya Nair', role: 'participant', unit: 'delivery' },
  { key: 'marketer', name: 'Chloé Bernard', role: 'participant', unit: 'sales' },
  { key: 'controller', name: 'Łukasz Zieliński', role: 'participant', unit: 'people' },
  { key: 'sre', name: 'Daniel Weiss', role: 'participant', unit: 'platform' },
] as const satisfies readonly DemoPerson[]
export type DemoPersonKey = (typeof demoPeople)[number]['key']

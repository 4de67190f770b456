import type { DemoUnit } from './people.ts'

/** The themes the demo's room found, in the order in which it named them. */
export const demoThemes = [
  { key: 'capacity', name: 'Too many hours that nobody bills' },
  { key: 'pricing', name: 'We give price away' },
  { key: 'pipeline', name: 'Too few new customers' },
  { key: 'quality', name: 'Quality slips as we grow' },
  { key: 'people', name: 'Winning and keeping good people' },
  { key: 'platform', name: 'Build once, use often' },
  { key: 'accounts', name: 'Three accounts carry us' },
  { key: 'ai', name: 'AI changes what customers buy' },
] as const
export type DemoTheme = (typeof demoThemes)[number]['key']

/** `tray` says why a sticky fits no theme. */
export type DemoSticky = { readonly text: string } & ({ readonly theme: DemoTheme } | { readonly tray: string })

const of = (theme: DemoTheme, ...texts: readonly string[]): readonly DemoSticky[] =>
  texts.map((text) => ({ theme, text }))
const tray = (reason: string, text: string): readonly DemoSticky[] => [{ tray: reason, text }]

type Quadrants<Value> = {
  readonly strength: Value
  readonly weakness: Value
  readonly opportunity: Value
  readonly threat: Value
}

/** What each unit of the demo wrote, per quadrant. */
export const demoStickies: Readonly<Record<DemoUnit, Quadrants<readonly DemoSticky[]>>> = {
  consulting: {
    strength: [
      ...of('quality', 'Clients rate our discovery workshops 4.7 of 5', 'We say no when a project can’t succeed'),
      ...of('accounts', 'We sit at the table with the CIO of our top three accounts'),
      ...of('people', 'Seniors like to coach: every junior has a mentor'),
      ...of('platform', 'Our assessment template has been reused 14 times'),
    ],
    weakness: [
      ...of(
        'capacity',
        'A third of our week goes into unpaid proposals',
        'Staffing is decided on Friday evening by phone',
      ),
      ...of('pricing', 'We discount before the customer asks'),
      ...of('pipeline', 'Consultants don’t hand warm contacts to sales'),
    ],
    opportunity: [
      ...of('ai', 'Customers ask for someone to sort out their AI pilots', 'Boards want an AI risk review this year'),
      ...of('pricing', 'Competitors charge 10 to 15% more for the same audit'),
      ...of('pipeline', 'New reporting law sends mid-size firms looking for help'),
    ],
    threat: [
      ...of('accounts', 'Our largest customer is building a team of its own'),
      ...of('ai', 'Customers expect the report in days since competitors use AI'),
      ...of('people', 'Two big firms opened offices in town and pay more'),
      ...tray('outside our scope', 'Nobody knows what the election does to public budgets'),
    ],
  },
  delivery: {
    strength: [
      ...of('quality', 'No project cancelled by a client in three years', 'Handover checklists prevent night calls'),
      ...of('people', 'Teams stay together over several projects'),
      ...of('capacity', 'We know our effort figures to the half day'),
    ],
    weakness: [
      ...of(
        'quality',
        'Every third release needs a hotfix within a week',
        'Quality falls when a project passes eight people',
      ),
      ...of('capacity', 'Between two projects people wait twelve days on average', 'Senior engineers do invoices'),
      ...of('platform', 'Each team sets up its own pipeline from scratch'),
    ],
    opportunity: [
      ...of('ai', 'AI tools in the market cut test writing by half', 'Customers would pay for faster migrations'),
      ...of('platform', 'Cloud vendors co-fund ready-made landing zones'),
      ...of('accounts', 'Two customers asked for a run service after go-live'),
    ],
    threat: [
      ...of('pricing', 'Procurement departments push fixed prices'),
      ...of('pipeline', 'Competitors from abroad offer half our day rate'),
      ...of('ai', 'Customers ask why they should pay for code that AI writes'),
      ...of('people', 'Freelancer rates in the market rose 18% in a year'),
    ],
  },
  sales: {
    strength: [
      ...of('pipeline', 'One in four offers is won', 'References from eleven industries'),
      ...of('accounts', 'Existing customers buy again: 88% renew'),
    ],
    weakness: [
      ...of(
        'pipeline',
        'Seventeen new customers a year replace those that leave, no more',
        'No one owns the website leads for the first two days',
      ),
      ...of('pricing', 'Realisation is 90% of list and nobody is asked why', 'Discounts above 10% need no approval'),
      ...of('capacity', 'Offers wait nine days for an effort estimate'),
      ...of('accounts', 'Three accounts bring 46% of revenue'),
    ],
    opportunity: [
      ...of('pipeline', 'Partners want to sell our migration package', 'Trade fair in May has a slot for speakers'),
      ...of('pricing', 'Customers accept price indexation this year'),
      ...of('ai', 'Demand for AI readiness checks doubled in our sector'),
    ],
    threat: [
      ...of('accounts', 'One merger among our top accounts would cost us 1.1 m'),
      ...of('pipeline', 'Buying cycles in the market grew from four to six months'),
      ...of('pricing', 'New competitors enter with flat fees'),
    ],
  },
  people: {
    strength: [
      ...of('people', 'Nine of ten offers to candidates are accepted', 'Sick leave is half the sector’s average'),
      ...of('capacity', 'Monthly figures are ready on working day four'),
      ...of('quality', 'Exit interviews name the projects people are proud of'),
    ],
    weakness: [
      ...of('people', 'It takes 94 days to hire an engineer', 'No career path beyond senior'),
      ...of('capacity', 'We see a project’s margin only after its end', 'Time sheets come in a week late'),
      ...of('pricing', 'Price rises in contracts are not followed up'),
    ],
    opportunity: [
      ...of(
        'people',
        'The technical university offers a joint programme',
        'Many engineers abroad look for remote jobs',
      ),
      ...of('accounts', 'Banks lend to firms with contracts of three years'),
    ],
    threat: [
      ...of('people', 'Salaries in the market rise faster than our rates', 'Visa rules for specialists get stricter'),
      ...of('accounts', 'Customers ask for payment terms of 90 days'),
      ...tray('needs facts', 'Rumours that the office building will be sold'),
    ],
  },
  platform: {
    strength: [
      ...of('platform', 'Our landing zone goes live in two days', 'Shared monitoring covers 40 customer systems'),
      ...of('quality', 'Incidents are reviewed without blame'),
      ...of('people', 'Every platform engineer holds two certificates'),
    ],
    weakness: [
      ...of('platform', 'Half of our backlog is requests nobody ranked', 'Documentation is older than the product'),
      ...of('quality', 'Tests of shared modules take four hours'),
      ...of('capacity', 'Two people know the deployment system, one is leaving'),
    ],
    opportunity: [
      ...of(
        'platform',
        'Customers would rent our blueprints as a subscription',
        'Open-source projects look for maintainers we could sponsor',
      ),
      ...of('ai', 'Vendors give credits for AI workloads'),
      ...of('pipeline', 'The cloud marketplace brings leads to certified partners'),
    ],
    threat: [
      ...of('platform', 'Cloud vendors build our landing zone into their product'),
      ...of('ai', 'Suppliers raise prices of AI services without notice'),
      ...of('accounts', 'Customers move to a competitor’s managed platform'),
      ...tray('outside our scope', 'Energy prices of the data centres'),
    ],
  },
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentHash } from '#shared/domain/contentHash.ts'
import type { BoardSnapshot } from '#shared/workshop/mirror.ts'
import {
  board,
  company,
  decision,
  dependency,
  driver,
  keyResult,
  link,
  objective,
  person,
  priority,
  unit,
} from '#tests/support/plainBoard.ts'
import { findAlignment } from './findAlignment.ts'
import { openBeforeSigning, openBlocking } from './openBlocking.ts'

const today = '2026-02-01'
const find = (given: BoardSnapshot) => findAlignment(given, { today })
const rulesOf = (given: BoardSnapshot) => find(given).map(({ rule }) => rule)

type Given = NonNullable<Parameters<typeof board>[0]>
type KeyResultFields = Parameters<typeof keyResult>[1]

const money = { measure: 'currency', due: '2026-12-31' } as const
const revenue = (fields: KeyResultFields = {}) =>
  keyResult('revenue', {
    objectiveId: 'grow',
    text: 'Revenue',
    metric: 'Revenue',
    baseline: 100,
    target: 200,
    ...money,
    ...fields,
  })
const newClients = (fields: KeyResultFields = {}) =>
  keyResult('new-clients', {
    objectiveId: 'win',
    unitId: 'unit-sales',
    text: 'New clients',
    metric: 'New client revenue',
    baseline: 0,
    target: 60,
    ...money,
    due: '2026-09-30',
    ...fields,
  })
const accounts = (fields: KeyResultFields = {}) =>
  keyResult('accounts', {
    objectiveId: 'serve',
    unitId: 'unit-delivery',
    text: 'Existing accounts',
    metric: 'Account revenue',
    baseline: 0,
    target: 40,
    ...money,
    due: '2026-09-30',
    ...fields,
  })

/** A set with nothing to say about it: two units bring 60 and 40 of the company's 100. */
const sound = {
  units: [company, unit('unit-sales', 'Sales'), unit('unit-delivery', 'Delivery')],
  priorities: [priority('priority-growth')],
  objectives: [
    objective('grow', { priorityId: 'priority-growth' }),
    objective('win', { unitId: 'unit-sales' }),
    objective('serve', { unitId: 'unit-delivery' }),
  ],
  keyResults: [revenue(), newClients(), accounts()],
  links: [
    link('link-sales', 'new-clients', 'revenue', { amount: 60 }),
    link('link-delivery', 'accounts', 'revenue', { amount: 40 }),
  ],
} satisfies Given
const withLinks = (sales: object, delivery: object = { amount: 40 }): Given => ({
  ...sound,
  links: [link('link-sales', 'new-clients', 'revenue', sales), link('link-delivery', 'accounts', 'revenue', delivery)],
})
const withResults = (...keyResults: Given['keyResults'] & object): Given => ({ ...sound, keyResults })

describe('a sound set', () => {
  it('has no finding', () => {
    expect(find(board(sound))).toEqual([])
  })

  it('within 1 % of the change it adds up', () => {
    expect(rulesOf(board(withLinks({ amount: 59.2 })))).toEqual([])
  })
})

describe('each of these has exactly one finding', () => {
  it.each<[string, string, Given, object]>([
    [
      'GAP-SUM',
      'contributions fall short',
      withLinks({ amount: 30 }),
      { needed: 100, contributed: 70, shortfall: 30, measure: 'currency' },
    ],
    ['OVER-DOUBLE', 'more than 115 %', withLinks({ amount: 80 }), { contributed: 120 }],
    [
      'OVER-METRIC',
      'two units claim one metric',
      withResults(revenue(), newClients({ metric: 'Client  revenue!' }), accounts({ metric: 'client revenue' })),
      { units: 'Delivery, Sales', count: 2 },
    ],
    [
      'CONF-DIR',
      'opposite directions',
      withResults(
        revenue(),
        newClients({ metric: 'Day rate' }),
        accounts({ metric: 'day-rate', baseline: 40, target: 0, due: '2026-06-30', unitId: 'unit-sales' }),
      ),
      { upUnit: 'Sales' },
    ],
    [
      'ORPHAN',
      'a unit’s objective serves nothing',
      { ...sound, objectives: [...sound.objectives, objective('alone', { unitId: 'unit-sales' })] },
      { unit: 'Sales', variant: 'unlinked' },
    ],
    [
      'GAP-PRIORITY',
      'a priority without an objective',
      { ...sound, priorities: [...sound.priorities, priority('forgotten')] },
      { variant: 'priority' },
    ],
    [
      'GAP-PRIORITY',
      'a strong lever without a key result',
      { ...sound, drivers: [driver('heads', { baseline: 40, plan: 45 })] },
      { variant: 'lever' },
    ],
    [
      'GAP-TEAM',
      'a unit without an objective',
      { ...sound, units: [...sound.units, unit('unit-platform', 'Platform')] },
      { variant: 'unit', name: 'Platform' },
    ],
    [
      'GAP-TEAM',
      'a company objective without a unit',
      { ...sound, objectives: [...sound.objectives, objective('lonely', { priorityId: 'priority-growth' })] },
      { variant: 'objective' },
    ],
    [
      'DEP-UNACCEPTED',
      'not answered',
      { ...sound, dependencies: [dependency('dependency')] },
      { variant: 'requested', what: 'A login' },
    ],
    [
      'DEP-DATE',
      'offered without the two weeks',
      {
        ...sound,
        dependencies: [
          dependency('dependency', { status: 'accepted', neededBy: '2026-06-30', offeredBy: '2026-06-17' }),
        ],
      },
      { buffer: 14 },
    ],
    [
      'DATE-ORDER',
      'contributes after it is needed',
      withResults(revenue({ due: '2026-06-30' }), newClients({ due: '2026-07-01' }), accounts({ due: '2026-06-30' })),
      { variant: 'driver' },
    ],
    [
      'DATE-ORDER',
      'ends before it starts',
      {
        ...sound,
        objectives: [
          objective('grow', { priorityId: 'priority-growth', startsOn: '2026-03-01', endsOn: '2026-02-01' }),
          ...sound.objectives.slice(1),
        ],
      },
      { variant: 'start' },
    ],
    [
      'LOAD-TEAM',
      'four objectives',
      {
        ...sound,
        objectives: [
          ...sound.objectives,
          ...['a', 'b', 'c'].map((id) => objective(id, { unitId: 'unit-sales', priorityId: 'priority-growth' })),
        ],
      },
      { objectives: 4 },
    ],
    [
      'SIZE-GATE',
      'a small firm’s teams have OKRs',
      { ...sound, settings: { headCount: 20 } },
      { headCount: 20, minimum: 30, units: 2 },
    ],
  ])('%s: %s', (rule, _, given, evidence) => {
    expect(find(board(given))).toMatchObject([{ rule, evidence }])
  })

  it('LOAD-OWNER: five key results under one name, however it is written', () => {
    const owners = ['Ana Lopez', 'ana lopez', ' Ana  Lopez', 'ANA LOPEZ', 'Ana Lopez ']
    const more = owners.map((owner, at) => keyResult(`more-${at}`, { objectiveId: 'more', owner, due: '2026-05-01' }))
    const found = find(board({ ...sound, keyResults: [...sound.keyResults, ...more] }))
    expect(found.filter(({ rule }) => rule === 'LOAD-OWNER')).toMatchObject([{ evidence: { count: 5 } }])
  })

  it('LOAD-TEAM: more than twelve key results are an error', () => {
    const many = Array.from({ length: 12 }, (_, at) => newClients({ id: `many-${at}`, metric: `metric ${at}` }))
    const found = find(board({ ...sound, keyResults: [...sound.keyResults, ...many] }))
    expect(found.find(({ rule }) => rule === 'LOAD-TEAM')).toMatchObject({
      severity: 'error',
      evidence: { keyResults: 13 },
    })
  })
})

describe('what the units bring', () => {
  it('GAP-NOSUPPORT: no unit contributes; supporting is not contributing', () => {
    const found = rulesOf(board(withLinks({ kind: 'supports' }, { kind: 'supports' })))
    expect(found).toEqual(['GAP-NOSUPPORT'])
  })

  it('GAP-UNQUANTIFIED: a contribution without an amount, unless the driver tree carries it', () => {
    expect(rulesOf(board(withLinks({ amount: 60 }, {})))).toEqual(['GAP-SUM', 'GAP-UNQUANTIFIED'])
    const drivers = [
      driver('root', { operator: 'product', inputs: ['lever'], role: 'root' }),
      driver('lever', { role: 'derived' }),
    ]
    const keyResults = [revenue({ driverId: 'root' }), newClients(), accounts({ driverId: 'lever' })]
    expect(rulesOf(board({ ...withLinks({ amount: 60 }, {}), drivers, keyResults }))).toEqual([])
  })

  it('in a falling metric one down is one down, whichever sign was typed', () => {
    const falling = withLinks({ amount: 60 }, { amount: -40 })
    const keyResults = [revenue({ baseline: 200, target: 100 }), newClients(), accounts()]
    expect(rulesOf(board({ ...falling, keyResults }))).toEqual([])
  })

  it('a small company without team OKRs is not asked for them', () => {
    const small = {
      ...sound,
      settings: { headCount: 8 },
      keyResults: [revenue()],
      links: [],
      objectives: sound.objectives.slice(0, 1),
    }
    expect(rulesOf(board(small))).toEqual([])
  })

  it('a link to a removed key result counts for nothing', () => {
    expect(rulesOf(board(withResults(revenue(), newClients())))).toContain('GAP-SUM')
  })
})

describe('one metric', () => {
  const claim = (fields: KeyResultFields) =>
    accounts({ metric: 'Utilisation', measure: 'percent', baseline: 0.6, target: 0.7, ...fields })
  const rulesWith = (...results: Given['keyResults'] & object) =>
    rulesOf(board(withResults(revenue(), newClients({ driverId: 'heads' }), ...results)))

  it('a lead and its contributor do not compete', () => {
    const keyResults = [revenue(), newClients({ metric: 'Revenue' }), accounts()]
    expect(rulesOf(board({ ...sound, keyResults }))).toEqual([])
  })

  it('dates that do not touch do not overlap', () => {
    const objectives = [
      ...sound.objectives.slice(0, 2),
      objective('serve', { unitId: 'unit-delivery', startsOn: '2026-10-01', endsOn: '2026-12-31' }),
    ]
    const keyResults = [
      revenue(),
      newClients({ metric: 'Client revenue' }),
      accounts({ metric: 'Client revenue', due: '2026-12-01' }),
    ]
    expect(rulesOf(board({ ...sound, objectives, keyResults }))).toEqual([])
  })

  it('CONF-TARGET: the same driver, the same quarter, other targets', () => {
    const drivers = [driver('heads', { name: 'Utilisation' })]
    const one = claim({ id: 'one', driverId: 'heads' })
    const other = claim({ id: 'other', driverId: 'heads', unitId: 'unit-sales', target: 0.8 })
    const found = find(board({ ...withResults(...sound.keyResults, one, other), drivers }))
    expect(found.map(({ rule }) => rule)).toEqual(['CONF-TARGET', 'OVER-METRIC'])
    expect(found[0]?.evidence).toMatchObject({ variant: 'target', one: 0.7, other: 0.8, measure: 'percent' })
  })

  it('a key result that names a driver’s metric is on the same metric', () => {
    const drivers = [driver('heads', { name: 'Utilisation' })]
    const one = claim({ id: 'one', driverId: 'heads' })
    const other = claim({ id: 'other', unitId: 'unit-sales', metric: 'utilisation' })
    expect(rulesOf(board({ ...withResults(...sound.keyResults, one, other), drivers }))).toEqual(['OVER-METRIC'])
  })

  it('metrics without a name have nothing in common', () => {
    expect(
      rulesWith(claim({ metric: undefined }), claim({ id: 'other', metric: ' – ', unitId: 'unit-sales' })),
    ).not.toContain('OVER-METRIC')
  })
})

describe('orphans by choice', () => {
  it('one per unit is excused, a second is not', () => {
    const chosen = (id: string) => objective(id, { unitId: 'unit-sales', unalignedByChoice: true })
    expect(rulesOf(board({ ...sound, objectives: [...sound.objectives, chosen('culture')] }))).toEqual([])
    const found = find(board({ ...sound, objectives: [...sound.objectives, chosen('culture'), chosen('office')] }))
    expect(found).toMatchObject([{ rule: 'ORPHAN', evidence: { variant: 'second' }, subjects: ['office'] }])
  })
})

describe('signatures', () => {
  const signing = { ...sound, control: { phase: 'commit' as const }, roster: [person('ceo-1', { role: 'ceo' })] }
  const sign = (unitId: string, hash: string, choice: 'commit' | 'dissent' = 'commit') =>
    ({ participantId: `lead-of-${unitId}`, unitId, name: 'Ana', choice, words: '', hash, at: 0 }) as never

  it('nobody is asked before the commitment', () => {
    expect(rulesOf(board(sound))).toEqual([])
  })

  it('every unit with key results signs, the company through its CEO', () => {
    expect(find(board(signing)).map(({ subjects }) => subjects.join())).toEqual([
      'company0',
      'unit-delivery',
      'unit-sales',
    ])
  })

  it('a dissent counts, a signature on an older hash is void', () => {
    const hash = contentHash(board(signing))
    const signatures = [sign('company0', hash), sign('unit-sales', hash, 'dissent'), sign('unit-delivery', 'older')]
    expect(find(board({ ...signing, signatures }))).toMatchObject([
      { rule: 'SIGN-ALL', subjects: ['unit-delivery'], evidence: { variant: 'void', unit: 'Delivery' } },
    ])
  })

  it('a missing signature blocks freezing, not signing', () => {
    const findings = find(board(signing))
    expect(openBlocking(findings, new Map())).toHaveLength(3)
    expect(openBeforeSigning(findings, new Map())).toEqual([])
  })
})

describe('decisions', () => {
  const short = board(withLinks({ amount: 30 }))
  const [finding] = find(short)

  it('an open essential error blocks, advice does not', () => {
    expect(openBlocking(find(short), short.decisions).map(({ rule }) => rule)).toEqual(['GAP-SUM'])
    expect(openBlocking(find(board(withLinks({ amount: 80 }))), short.decisions)).toEqual([])
  })

  it('the facilitator may turn advice into a gate', () => {
    const findings = find(board(withLinks({ amount: 80 })))
    expect(openBlocking(findings, short.decisions, new Set(['OVER-DOUBLE']))).toHaveLength(1)
  })

  it('a decision on the finding closes it', () => {
    const { decisions } = board({ decisions: [decision('decision', { finding: finding?.id })] })
    expect(openBlocking(find(short), decisions)).toEqual([])
  })
})

describe('identity', () => {
  it('an id has the form of a record id, and stays when numbers, names and order change', () => {
    const troubled: Given = {
      ...withLinks({ amount: 30 }),
      dependencies: [dependency('dependency')],
      keyResults: [revenue(), newClients({ metric: 'Rate' }), accounts({ metric: 'rate', baseline: 50, target: 40 })],
    }
    const ids = (given: Given) => find(board(given)).map(({ id }) => id)
    const expected = ids(troubled)
    expect(expected.length).toBeGreaterThan(3)
    for (const id of expected) expect(id).toMatch(/^[A-Za-z0-9_-]{8,40}$/)

    const shuffled = <Item>(items: readonly Item[] = []) => fc.shuffledSubarray([...items], { minLength: items.length })
    fc.assert(
      fc.property(
        shuffled(troubled.keyResults),
        shuffled(troubled.links),
        shuffled(troubled.units),
        shuffled(troubled.objectives),
        fc.string(),
        (keyResults, links, units, objectives, text) => {
          const renamed = keyResults.map((one) => ({
            ...one,
            text: one.id === 'accounts' ? `Lower ${text}` : one.text,
          }))
          expect(ids({ ...troubled, keyResults: renamed, links, units, objectives })).toEqual(expected)
        },
      ),
    )
  })
})

describe('a large organisation', () => {
  it('100 units with 3 objectives of 4 key results and 5,000 links are looked through at once', () => {
    const units = Array.from({ length: 100 }, (_, at) => unit(`unit-${at}`))
    const objectives = units.flatMap(({ id }) =>
      [0, 1, 2].map((at) => objective(`objective-${id}-${at}`, { unitId: id })),
    )
    const keyResults = objectives.flatMap(({ id, unitId }) =>
      [0, 1, 2, 3].map((at) =>
        newClients({ id: `result-${id}-${at}`, objectiveId: id, unitId, metric: `Metric ${id} ${at}` }),
      ),
    )
    const ofCompany = Array.from({ length: 12 }, (_, at) =>
      revenue({ id: `company-${at}`, metric: `Company metric ${at}` }),
    )
    const links = Array.from({ length: 5_000 }, (_, at) =>
      link(`link-${at}`, keyResults[at % 1_200]?.id ?? '', `company-${at % 12}`, { amount: 0.2 }),
    )
    const large = board({
      ...sound,
      units: [company, ...units],
      objectives: [objective('grow', { priorityId: 'priority-growth' }), ...objectives],
      keyResults: [...ofCompany, ...keyResults],
      links,
    })
    const begun = performance.now()
    const found = find(large)
    process.stdout.write(`findAlignment: 1,212 key results, 5,000 links: ${Math.round(performance.now() - begun)} ms\n`)
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['GAP-SUM']))
    expect(found).toHaveLength(12)
    expect(found[0]?.evidence.shortfall).toBeCloseTo(100 - 417 * 0.2)
  })
})

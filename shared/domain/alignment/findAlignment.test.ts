import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardCase } from '#shared/domain/review/boardCase.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import {
  board,
  company,
  dependency,
  driver,
  keyResult,
  link,
  objective,
  priority,
  unit,
} from '#tests/support/boards/plainBoard.ts'
import {
  accounts,
  type Given,
  newClients,
  revenue,
  sound,
  withLinks,
  withResults,
} from '#tests/support/boards/soundBoard.ts'
import { findAlignment } from './findAlignment.ts'

const today = '2026-02-01'
const find = (given: BoardSnapshot) => findAlignment(boardCase(given, today))
const rulesOf = (given: BoardSnapshot) => find(given).map(({ rule }) => rule)

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

describe('orphans by choice', () => {
  it('one per unit is excused, a second is not', () => {
    const chosen = (id: string) => objective(id, { unitId: 'unit-sales', unalignedByChoice: true })
    expect(rulesOf(board({ ...sound, objectives: [...sound.objectives, chosen('culture')] }))).toEqual([])
    const found = find(board({ ...sound, objectives: [...sound.objectives, chosen('culture'), chosen('office')] }))
    expect(found).toMatchObject([{ rule: 'ORPHAN', evidence: { variant: 'second' }, subjects: ['office'] }])
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

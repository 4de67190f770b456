import { describe, expect, it } from 'vitest'
import { boardCase } from '#shared/domain/review/boardCase.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import {
  board,
  company,
  driver,
  keyResult,
  link,
  objective,
  placed,
  priority,
} from '#tests/support/boards/plainBoard.ts'
import { checkObjective } from './checkObjective.ts'
import { findQuality } from './findQuality.ts'
import type { ObjectiveContext } from './objectiveContext.ts'

const cycle = { start: '2026-01-01', end: '2026-12-31' }
const leading = keyResult('leading', {
  measure: 'percent',
  isLeading: true,
  text: 'Answers within a day from 60 % to 80 %',
})
const other = keyResult('other', { measure: 'percent', text: 'Renewals from 80 % to 90 %' })

type Around = Partial<Omit<ObjectiveContext, 'keyResults'>> & {
  readonly keyResults?: readonly Entry<'keyResults'>[]
  readonly driver?: Entry<'drivers'>
}

const check = (
  fields: Parameters<typeof objective>[1],
  { keyResults = [leading, other], driver, ...context }: Around = {},
) =>
  checkObjective({
    objective: objective('objective', fields),
    keyResults: keyResults.map((each) => placed(each, { driver: each.driverId === undefined ? undefined : driver })),
    isCompany: true,
    hasPriority: true,
    contributions: [],
    cycle,
    ...context,
  })
const rules = (...given: Parameters<typeof check>) => check(...given).map(({ rule }) => rule)

describe('the text of an objective', () => {
  it.each([
    ['O-NUM', 'Grow revenue by 20%'],
    ['O-NUM', 'Win 21 clients'],
    ['O-NUM', 'Win many $ deals'],
    ['O-LINE', `Become the partner ${'every regional bank '.repeat(5)}calls first`],
    ['O-LINE', 'Win the region. Then take the next one.'],
    ['O-VERB', 'Customer happiness'],
    ['O-VERB', 'Maintain our lead in testing and improve nothing'],
    ['O-VERB', 'Continue to grow'],
  ])('%s: “%s”', (rule, text) => {
    expect(rules({ text })).toEqual([rule])
  })

  it.each([
    'Improve the customer experience',
    'Become the first choice for cloud migration in 2026',
    'Be there 24/7 for B2B clients',
    'Earn ISO 27001',
    'Satisfacción excepcional de los clientes',
  ])('nothing to say about “%s”', (text) => {
    expect(rules({ text })).toEqual([])
  })
})

describe('what an objective needs', () => {
  it('O-VALUE: a company objective without a priority; a unit’s is asked by ORPHAN', () => {
    expect(rules({}, { hasPriority: false })).toEqual(['O-VALUE'])
    expect(rules({}, { hasPriority: false, isCompany: false })).toEqual([])
  })

  it('O-TIME: neither an end of its own nor a cycle', () => {
    expect(rules({}, { cycle: {} })).toEqual(['O-TIME'])
    expect(rules({ endsOn: '2026-06-30' }, { cycle: {} })).toEqual([])
  })

  it.each([
    [0, 'error'],
    [1, 'warning'],
    [6, 'warning'],
  ])('O-KRS: %i key results', (count, severity) => {
    const keyResults = Array.from({ length: count }, (_, at) => ({ ...leading, id: keyResult(`kr-${at}`).id }))
    expect(check({}, { keyResults })).toMatchObject([{ rule: 'O-KRS', severity, evidence: { count } }])
  })

  it('O-MIX: several key results and none of them leading', () => {
    expect(rules({}, { keyResults: [other, { ...leading, isLeading: false }] })).toEqual(['O-MIX'])
    const lever = driver('lever', { influence: 'direct' })
    const fromLever = keyResult('from-lever', { measure: 'percent', driverId: 'lever' })
    expect(rules({}, { keyResults: [other, fromLever], driver: lever })).toEqual([])
  })

  it('O-PAIR: more of something, with nothing that guards its quality', () => {
    const more = keyResult('more', { text: 'Leads', measure: 'count', baseline: 300, target: 420, isLeading: true })
    const alsoMore = keyResult('also', { text: 'Deals', measure: 'count', baseline: 15, target: 21 })
    expect(rules({}, { keyResults: [more, alsoMore] })).toEqual(['O-PAIR'])
    expect(rules({}, { keyResults: [more, other] })).toEqual([])
  })

  it('O-SUFF: the unit’s own key results add up to less than the one they build', () => {
    const whole = keyResult('whole', {
      text: 'Revenue',
      measure: 'currency',
      baseline: 100,
      target: 200,
      isLeading: true,
    })
    const part = keyResult('part', { measure: 'percent' })
    const bringing = (amount: number) => ({
      keyResults: [whole, part],
      contributions: [{ link: link('link', 'part', 'whole', { amount }), from: placed(part), to: placed(whole) }],
    })
    expect(check({}, bringing(60))).toMatchObject([
      { rule: 'O-SUFF', evidence: { needed: 100, contributed: 60, shortfall: 40, measure: 'currency' } },
    ])
    expect(rules({}, bringing(99.5))).toEqual([])
  })
})

describe('the source text’s own example', () => {
  it('a sound company OKR but for its one key result, the missing fields and the last day', () => {
    const text =
      'Increase revenue from customers who have renewed for a minimum of 12 months from $880k to > $1m MRR by the end of the year'
    const example = board({
      units: [company],
      priorities: [priority('priority')],
      objectives: [objective('objective', { text: 'Improve the customer experience', priorityId: 'priority' })],
      keyResults: [keyResult('key-result', { text, unitId: companyUnitId })],
    })
    const okrFindings = findQuality(boardCase(example, '2026-02-01'))
      .map(({ rule }) => rule)
      .filter((rule) => rule !== 'PRIO-COUNT')
    expect(okrFindings.sort()).toEqual(['KR-EVID', 'KR-KIND', 'KR-LASTDAY', 'KR-METHOD', 'KR-OWNER', 'O-KRS'])
  })
})

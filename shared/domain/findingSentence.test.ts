import { describe, expect, it } from 'vitest'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { messages as english } from '#shared/messages/en/all.ts'
import type { Entry } from '#shared/records/collections.ts'
import {
  board,
  checkIn,
  company,
  dependency,
  driver,
  keyResult,
  link,
  objective,
  person,
  priority,
  sticky,
  unit,
} from '#tests/support/boards/plainBoard.ts'
import type { Finding } from './finding.ts'
import { type EvidenceFormat, findingSentence } from './findingSentence.ts'
import { reviewOf } from './review/reviewer.ts'
import { ruleIds } from './ruleIds.ts'

const translator = createTranslator()
const format: EvidenceFormat = {
  number: (value, measure) => (measure === 'percent' ? `${Number((value * 100).toFixed(2))} %` : `${value}`),
  day: (day) => day.split('-').reverse().join('.'),
}
const say = (finding: Pick<Finding, 'rule' | 'evidence'>) => findingSentence(finding, translator.t, format)

describe('a finding in words', () => {
  it('writes numbers in their measure and days as people read them', () => {
    const evidence = { text: 'Churn', variant: 'down', baseline: 0.1, target: 0.12, measure: 'percent' }
    expect(say({ rule: 'KR-DIR', evidence })).toEqual({
      title: 'Wrong direction',
      question: '“Churn” is meant to fall, but goes from 10 % to 12 %. Which of the two is right?',
    })
    expect(
      say({ rule: 'KR-DATE', evidence: { text: 'Churn', variant: 'past', due: '2026-01-31' } }).question,
    ).toContain('31.01.2026')
  })

  it('does not speak of one priority as of several', () => {
    const priorities = (count: number) => say({ rule: 'PRIO-COUNT', evidence: { variant: 'count', count } }).question
    expect(priorities(1)).toMatch(/^There is one priority\./)
    expect(priorities(4)).toMatch(/^There are 4 priorities\./)
  })

  it('leaves what people wrote as it is', () => {
    const text = '{{due}} $t(rules.ORPHAN.title) <b>&'
    expect(say({ rule: 'KR-EVID', evidence: { text } }).question).toContain(text)
  })
})

/** A board on which as many rules as possible have something to say, once in each of several variants. */
function troubledBoards() {
  const bad = (id: string, fields: Parameters<typeof keyResult>[1]): Entry<'keyResults'> =>
    keyResult(id, { objectiveId: 'o-sales', unitId: 'unit-sales', ...fields })
  const objectives = [
    objective('o-long', { text: `Be the best ${'and better '.repeat(10)}` }),
    objective('o-two', { text: 'Grow revenue by 20 %. Then rest.' }),
    objective('o-keep', { text: 'Maintain happiness' }),
    objective('o-none', { text: 'Happiness' }),
    objective('o-sales', { unitId: 'unit-sales', text: 'Win', startsOn: '2026-06-01' }),
    objective('o-alone', { unitId: 'unit-sales', text: 'Culture', unalignedByChoice: true }),
    objective('o-alone-too', { unitId: 'unit-sales', text: 'Office', unalignedByChoice: true }),
    objective('o-unlinked', { unitId: 'unit-sales', text: 'Unlinked' }),
    objective('o-delivery', { unitId: 'unit-delivery', text: 'Serve' }),
  ]
  const last = '2026-12-31'
  const keyResults = [
    keyResult('c-sum', {
      objectiveId: 'o-long',
      text: 'Revenue',
      metric: 'Revenue',
      measure: 'currency',
      baseline: 1,
      target: 2,
      due: last,
    }),
    keyResult('c-double', {
      objectiveId: 'o-long',
      text: 'Clients',
      measure: 'count',
      baseline: 10,
      target: 20,
      due: '2026-03-01',
    }),
    keyResult('c-alone', {
      objectiveId: 'o-two',
      text: 'Margin',
      measure: 'percent',
      baseline: 0.1,
      target: 0.2,
      due: last,
    }),
    keyResult('c-part', {
      objectiveId: 'o-two',
      text: 'Rate',
      measure: 'percent',
      baseline: 0.1,
      target: 0.2,
      due: last,
    }),
    bad('activity', { text: 'Help everybody', owner: 'Ana', due: '2025-12-31' }),
    bad('output', {
      text: 'Launch 3 sites',
      owner: 'Ana & Ben',
      due: '2026-01-15',
      measure: 'count',
      baseline: 0,
      target: 3,
    }),
    bad('wrong', {
      text: 'Raise rate',
      metric: 'Day rate',
      owner: 'Ana',
      measure: 'percent',
      baseline: 0.5,
      target: 0.4,
      baselineQuality: 'estimated',
    }),
    bad('tiny', {
      text: 'Raise it and more of it',
      owner: 'Ana',
      baseline: 100,
      target: 101,
      evidence: 'Annual survey',
    }),
    bad('tiny-too', { text: 'Raise it and more of it', owner: 'Ana', baseline: 100, target: 100.5, kind: 'committed' }),
    bad('ambiguous', { text: 'Improve the win rate by 2 %', owner: 'Ana' }),
    bad('flood', {
      objectiveId: 'o-alone',
      text: 'Raise leads and calls to 20 and costs to 3',
      owner: 'Ana',
      metric: 'Leads',
      measure: 'count',
      baseline: 3,
      target: 20,
      isLeading: false,
    }),
    bad('influenced', { text: 'Demand', driverId: 'lever-b', due: last, target: 3 }),
    bad('bare', { text: '7', target: 7 }),
    keyResult('d-1', {
      objectiveId: 'o-delivery',
      unitId: 'unit-delivery',
      text: 'Rate',
      metric: 'day rate',
      measure: 'percent',
      baseline: 0.5,
      target: 0.7,
      due: last,
    }),
    keyResult('d-2', {
      objectiveId: 'o-delivery',
      unitId: 'unit-delivery',
      text: 'Trips',
      metric: 'Revenue',
      measure: 'currency',
      baseline: 1,
      target: 3,
      due: last,
    }),
  ]
  const given = {
    units: [company, unit('unit-sales', 'Sales'), unit('unit-delivery', 'Delivery'), unit('unit-idle', 'Idle')],
    roster: [person('ceo-1', { role: 'ceo' })],
    stickies: [sticky('s-1', { theme: 'theme-in' }), sticky('s-2', { theme: 'theme-out', quadrant: 'threat' })],
    priorities: [
      priority('p-1', { themeIds: ['theme-in'] }),
      priority('p-2', { themeIds: ['theme-out'] }),
      priority('p-3'),
      priority('p-4'),
    ],
    drivers: [
      driver('lever-a', { baseline: 1, plan: 2 }),
      driver('lever-b', { influence: 'external', name: 'Market' }),
    ],
    objectives,
    keyResults,
    links: [
      link('l-1', 'd-1', 'c-sum', { amount: 0.2 }),
      link('l-2', 'd-1', 'c-double', { amount: 20 }),
      link('l-3', 'd-2', 'c-double'),
      link('l-4', 'c-part', 'c-alone', { amount: 0.01 }),
    ],
    dependencies: [
      dependency('dep-1', { neededBy: '2026-03-01', offeredBy: '2026-03-10', status: 'countered' }),
      dependency('dep-2', { status: 'declined' }),
      dependency('dep-3'),
    ],
    checkIns: [
      checkIn('check-1', { keyResultId: 'c-sum', value: 1, confidence: 9, on: '2026-02-01' }),
      checkIn('check-2', { keyResultId: 'c-sum', value: 1, confidence: 5, on: '2026-08-01' }),
      checkIn('check-3', { keyResultId: 'c-double', value: 10, confidence: 1, on: '2026-02-01' }),
      checkIn('check-4', { keyResultId: 'tiny-too', value: 10, confidence: 1, on: '2026-02-01' }),
    ],
    control: { phase: 'commit' as const },
  }
  return [
    board(given),
    board({ ...given, settings: { cycleStart: undefined, cycleEnd: undefined, headCount: 20 }, priorities: [] }),
    board({ ...given, control: { phase: 'follow' as const, frozen: { hash: '', at: 0, by: '', amendment: 0 } } }),
  ]
}

describe('every rule', () => {
  const findings = troubledBoards().flatMap((one) => [
    ...reviewOf(one, '2026-02-01').quality(),
    ...reviewOf(one, '2026-02-01').alignment(),
    ...[...one.keyResults.keys()].flatMap((id) => reviewOf(one, '2026-10-01').followUpOf(id)?.findings ?? []),
  ])
  const questionOf = ({ rule, evidence }: Finding): string => {
    const texts: { readonly [name: string]: string } = english.rules[rule]
    return texts[`question_${evidence.variant}`] ?? texts.question ?? ''
  }

  it('is heard on one of these boards', () => {
    const heard = new Set(findings.map(({ rule }) => rule))
    expect(ruleIds.filter((rule) => !heard.has(rule))).toEqual([])
  })

  it('has in its evidence what its sentence names', () => {
    for (const finding of findings) {
      const names = [...questionOf(finding).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '')
      expect([finding.rule, names.filter((name) => !(name in finding.evidence))]).toEqual([finding.rule, []])
      expect(say(finding).question).not.toMatch(/\{\{|rules\./)
    }
  })

  it('has a sentence of its own for each of its cases', () => {
    for (const { rule, evidence } of findings) {
      if (evidence.variant === undefined) continue
      expect(Object.keys(english.rules[rule])).toContain(`question_${evidence.variant}`)
    }
  })
})

import { describe, expect, it } from 'vitest'
import type { Entry, RecordOf } from '#shared/records/collections.ts'
import { driver, keyResult, placed } from '#tests/support/boards/plainBoard.ts'
import { checkKeyResult } from './checkKeyResult.ts'

const cycle = { start: '2026-01-01', end: '2026-12-31' }
const today = '2026-02-01'
type Fields = Parameters<typeof keyResult>[1]

const complete = {
  text: 'Raise utilisation from 68 % to 72 %',
  metric: 'Utilisation, 12-month average',
  measure: 'percent',
  baseline: 0.68,
  baselineQuality: 'measured',
  baselineMethod: 'Time sheets of 2025',
  target: 0.72,
  evidence: 'Time sheets',
  owner: 'Ana Lopez',
  due: '2026-09-30',
  kind: 'committed',
} as const satisfies { readonly [Field in keyof RecordOf<'keyResults'>]?: unknown }

type Around = {
  readonly isTeam?: boolean
  readonly driver?: Entry<'drivers'>
  readonly siblings?: readonly Entry<'keyResults'>[]
  readonly startConfidence?: number
}

const check = (fields: Fields, { isTeam = false, driver, siblings = [], startConfidence }: Around = {}) =>
  checkKeyResult({
    subject: placed(keyResult('key-result', isTeam ? { ...fields, unitId: 'unit-sales' } : fields), { driver }),
    siblings: siblings.map((sibling) => placed(sibling)),
    startConfidence,
    cycle,
    today,
  })
const rules = (fields: Fields, context: Around = {}) => check(fields, context).map(({ rule }) => rule)
/** What changes when a sound key result is changed like this. */
const changed = (fields: Fields, context: Around = {}) => rules({ ...complete, ...fields }, context)

describe('the source texts’ own examples', () => {
  it('“10% reduction in password reset tickets in Q3” lacks a baseline, a method, an owner, evidence and a kind', () => {
    const text = '10% reduction in password reset tickets in Q3'
    const expected = ['KR-BASELINE', 'KR-EVID', 'KR-KIND', 'KR-METHOD', 'KR-OWNER']
    expect([...rules({ text }, { isTeam: true })].sort()).toEqual(expected)
    const withFields = { text, metric: 'Password reset tickets', measure: 'count', due: '2026-09-30' }
    expect([...rules(withFields, { isTeam: true })].sort()).toEqual(expected)
  })

  it('“Increase % of monthly active users from 10% to 10.5%” is trivial', () => {
    const text = 'Increase % of monthly active users from 10% to 10.5% by end of Q3'
    const expected = ['KR-EVID', 'KR-KIND', 'KR-METHOD', 'KR-OWNER', 'KR-TRIVIAL']
    expect([...rules({ text })].sort()).toEqual(expected)
    expect([...rules({ text }, { isTeam: true })].sort()).toEqual(expected)
    const withFields = { text, measure: 'percent', baseline: 0.1, target: 0.105, due: '2026-09-30' }
    expect([...rules(withFields)].sort()).toEqual(expected)
  })

  it('a complete key result has no finding', () => {
    expect(changed({})).toEqual([])
  })
})

describe.each<[string, string, Fields, Around?]>([
  ['KR-NUM', 'no number', { text: 'Clients love us', target: undefined, baseline: undefined }],
  ['KR-NUM', 'a year and a quarter are no target', { text: 'Be loved by Q4 2026', target: undefined }],
  ['KR-BASELINE', 'no baseline', { text: 'Raise utilisation to 72 %', baseline: undefined }],
  ['KR-BASELINE', 'an estimate', { baselineQuality: 'estimated' }],
  ['KR-METHOD', 'blanks are no method', { baselineMethod: '  ' }],
  ['KR-UNIT', 'a bare number', { text: '80', metric: undefined, measure: undefined, baseline: 60, target: 80 }],
  ['KR-PCT-AMBIG', 'points or relative?', { text: 'Improve utilisation by 5 %', target: undefined, baseline: 0.6 }],
  ['KR-DIR', 'raised downwards', { text: 'Raise utilisation', baseline: 0.72, target: 0.6 }],
  ['KR-DIR', 'reduced upwards', { text: 'Reduce churn from 8 % to 12 %', baseline: 0.08, target: 0.12 }],
  ['KR-TRIVIAL', 'under 3 %', { text: 'Raise heads', measure: 'count', baseline: 100, target: 102 }],
  ['KR-TRIVIAL', 'no change at all', { baseline: 0.72 }],
  ['KR-TRIVIAL', 'sure from the start', {}, { startConfidence: 9 }],
  ['KR-HEROIC', 'committed without believing', {}, { startConfidence: 2 }],
  ['KR-ACT', 'helping', { text: 'Help Sales to move utilisation to 72 %' }],
  ['KR-ACT', 'working on', { text: 'Work on utilisation of 72 %' }],
  ['KR-OUTPUT', 'launching', { text: 'Launch 3 products', measure: 'count', baseline: 0, target: 3 }],
  ['KR-OUTPUT', 'hiring', { text: 'Hire 10 engineers', measure: 'count', baseline: 40, target: 50 }],
  ['KR-EVID', 'no source', { evidence: '' }],
  ['KR-OWNER', 'nobody', { owner: '' }],
  ['KR-OWNER', 'two with an and', { owner: 'Ana and Ben' }],
  ['KR-OWNER', 'two with a comma', { owner: 'Ana Lopez, Ben Kim' }],
  ['KR-DATE', 'no date', { due: undefined }],
  ['KR-DATE', 'past', { due: '2026-01-31' }],
  ['KR-DATE', 'after the cycle', { due: '2027-01-01' }],
  ['KR-CADENCE', 'a yearly survey reviewed monthly', { evidence: 'Annual client survey' }],
  ['KR-LAG', 'marked as lagging', { isLeading: false }, { isTeam: true }],
  ['KR-LAG', 'moved by others', {}, { isTeam: true, driver: driver('market', { influence: 'external' }) }],
  ['KR-KIND', 'not chosen', { kind: undefined }],
  ['KR-AND', 'two numbers', { text: 'Utilisation to 72 % and realisation to 92 %' }],
  ['KR-AND', 'two metrics', { text: 'Raise utilisation and client satisfaction from 60 % to 72 %' }],
  [
    'KR-ABS',
    'leads without a rate',
    { text: 'Raise leads', metric: 'Leads', measure: 'count', baseline: 300, target: 420 },
  ],
])('%s: %s', (rule, _, fields, context) => {
  it('is the one finding', () => {
    expect(changed(fields, context).filter((found) => found !== 'KR-LAG' || rule === 'KR-LAG')).toContain(rule)
  })
})

describe('each of these has exactly one finding', () => {
  it.each<[string, Fields]>([
    ['KR-METHOD', { baselineMethod: '' }],
    ['KR-EVID', { evidence: '' }],
    ['KR-OWNER', { owner: '' }],
    ['KR-DATE', { due: undefined }],
    ['KR-KIND', { kind: undefined }],
    ['KR-BASELINE', { baselineQuality: 'estimated' }],
    ['KR-DIR', { text: 'Raise utilisation', baseline: 0.72, target: 0.6 }],
    ['KR-ACT', { text: 'Help Sales to move utilisation to 72 %' }],
    ['KR-OUTPUT', { text: 'Hire 10 engineers', measure: 'count', baseline: 40, target: 50 }],
    ['KR-AND', { text: 'Utilisation to 72 % and realisation to 92 %' }],
  ])('%s', (rule, fields) => {
    expect(changed(fields)).toEqual([rule])
  })
})

describe('no false alarm', () => {
  it.each<[string, Fields, Around?]>([
    ['“support” as a noun', { text: 'Raise support satisfaction from 68 % to 72 %' }],
    ['an output with its effect', { text: 'Launch self-service so that 72 % of resets need nobody' }],
    ['a falling metric', { text: 'Reduce churn from 12 % to 8 %', baseline: 0.12, target: 0.08 }],
    ['words that point both ways', { text: 'Increase revenue by reducing discounts', baseline: 0.72, target: 0.6 }],
    ['one owner, family name first', { owner: 'Lopez, Ana' }],
    ['exactly one point', { baseline: 0.71, target: 0.72 }],
    ['due on the last day of the cycle', { due: '2026-12-31' }],
    ['due today', { due: today }],
    ['“research and development”', { text: 'Raise the share of research and development from 68 % to 72 %' }],
    ['“between … and …”', { text: 'Raise utilisation to between 70 % and 72 %' }],
    [
      'a milestone with evidence',
      {
        text: 'Certified by the auditor',
        metric: undefined,
        measure: undefined,
        baseline: undefined,
        target: undefined,
        baselineMethod: undefined,
      },
    ],
    ['aspirational and doubtful', { kind: 'aspirational' }, { startConfidence: 2 }],
    ['a leading result of a team', { isLeading: true }, { isTeam: true }],
  ])('%s', (_, fields, context) => {
    expect(changed(fields, context)).toEqual([])
  })

  it('tickets are a count, “10% reduction” is not ambiguous', () => {
    expect(rules({ text: '10% reduction in password reset tickets in Q3' })).not.toContain('KR-PCT-AMBIG')
  })

  it('a count has a rate beside it', () => {
    const leads = { ...complete, text: 'Raise leads', metric: 'Leads', measure: 'count', baseline: 300, target: 420 }
    const rate = keyResult('rate', { measure: 'percent' })
    expect(rules(leads, { siblings: [rate] })).toEqual([])
  })
})

describe('evidence', () => {
  const only = (fields: Fields): ReturnType<typeof check>[number] | undefined => check({ ...complete, ...fields })[0]

  it('a missing baseline is an error, an estimated one a warning', () => {
    expect(only({ text: 'Utilisation to 72 %', baseline: undefined })).toMatchObject({
      severity: 'error',
      evidence: { variant: 'missing' },
    })
    expect(only({ baselineQuality: 'estimated' })).toMatchObject({ severity: 'warning' })
  })

  it('names the record, the numbers and how to write them', () => {
    const subject: Entry<'keyResults'>['id'] = keyResult('key-result').id
    expect(only({ text: 'Raise utilisation', baseline: 0.72, target: 0.6 })).toMatchObject({
      id: `KR-DIR-${subject}`,
      subjects: [subject],
      evidence: { baseline: 0.72, target: 0.6, measure: 'percent' },
    })
  })

  it('the driver’s baseline and method stand in for its key result’s', () => {
    const lever = driver('utilisation', { baseline: 0.68, baselineMethod: 'Time sheets', measure: 'percent' })
    const fields = { text: 'Raise utilisation to 72 %', baseline: undefined, baselineMethod: undefined }
    expect(changed(fields, { driver: lever })).toEqual([])
  })
})

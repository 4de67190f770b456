import { describe, expect, it } from 'vitest'
import { board, checkIn, keyResult, objective, placed } from '#tests/support/boards/plainBoard.ts'
import { byDay } from './checkIns.ts'
import { checkFollowUp, type FollowUpContext } from './checkInsFindings.ts'
import { reviewOf } from './review/reviewer.ts'

const rising = keyResult('key-result', { text: 'Heads', measure: 'count', baseline: 40, target: 80, due: '2026-12-31' })
const check = (
  checkIns: FollowUpContext['checkIns'],
  { keyResult: subject = rising, objective, ...context }: Partial<FollowUpContext> = {},
) =>
  checkFollowUp({
    ...placed(subject, { objective }),
    checkIns: [...checkIns].sort(byDay),
    cycle: { start: '2026-01-01', end: '2026-12-31' },
    since: '2026-01-01',
    today: '2026-07-02',
    ...context,
  })
const onPlan = checkIn('check-in', { on: '2026-07-02', value: 60, confidence: 6 })

it('on plan, recent and calm there is nothing to say', () => {
  expect(check([onPlan])).toEqual([])
})

describe('CHK-STALE', () => {
  it('after the cadence and a week of grace', () => {
    const last = { ...onPlan, on: '2026-05-26', value: 60 }
    expect(check([last])).toEqual([])
    expect(check([{ ...last, on: '2026-05-25' }])).toMatchObject([
      { rule: 'CHK-STALE', evidence: { variant: 'late', days: 38, cadence: 30 } },
    ])
  })

  it('counts from the freezing where there was no check-in at all', () => {
    expect(check([], { since: '2026-06-20' })).toEqual([])
    expect(check([], { since: '2026-02-01' })).toMatchObject([{ rule: 'CHK-STALE', evidence: { variant: 'never' } }])
    expect(check([], { since: undefined })).toEqual([])
  })

  it('counts from an objective’s later start', () => {
    expect(check([], { objective: objective('objective', { startsOn: '2026-06-25' }) })).toEqual([])
  })

  it('keeps to a cadence of its own, and is silent after the last word on the due day', () => {
    const last = { ...onPlan, on: '2026-05-25', value: 60 }
    expect(check([last], { keyResult: { ...rising, reviewCadenceDays: 90 } })).toEqual([])
    expect(check([{ ...onPlan, on: '2026-12-31', value: 80 }], { today: '2027-05-01' })).toEqual([])
  })
})

describe('CHK-PACE', () => {
  it('behind the plan by more than 10 % of the change', () => {
    // Half of the year is half of the way: 60; 10 % of the change are 4.
    expect(check([{ ...onPlan, value: 56 }])).toEqual([])
    const found = check([{ ...onPlan, value: 55 }])
    expect(found).toMatchObject([{ rule: 'CHK-PACE', evidence: { value: 55, behindPercent: 13, measure: 'count' } }])
    expect(found[0]?.evidence.expected).toBeCloseTo(60)
  })

  it('is right for falling metrics', () => {
    const falling = { ...rising, baseline: 80, target: 40 }
    expect(check([{ ...onPlan, value: 63 }], { keyResult: falling })).toEqual([])
    expect(check([{ ...onPlan, value: 65 }], { keyResult: falling })).toMatchObject([{ rule: 'CHK-PACE' }])
  })
})

describe('CHK-CONF', () => {
  const before = checkIn('before', { on: '2026-06-15', value: 58, confidence: 7 })
  it('a jump of three or a low value asks for a word', () => {
    expect(check([onPlan, { ...before, confidence: 9 }])).toMatchObject([
      { rule: 'CHK-CONF', severity: 'error', evidence: { variant: 'moved', before: 9, confidence: 6 } },
    ])
    expect(check([{ ...onPlan, confidence: 3 }])).toMatchObject([{ evidence: { variant: 'low' } }])
    expect(check([before, { ...onPlan, confidence: 5 }])).toEqual([])
  })

  it('a note is enough', () => {
    expect(check([{ ...onPlan, confidence: 1, note: 'Client lost' }])).toEqual([])
  })
})

it('over the board, each key result has its own check-ins', () => {
  const { followUpOf } = reviewOf(
    board({
      keyResults: [rising, { ...rising, ...keyResult('other', { baseline: 0, target: 1, due: '2026-12-31' }) }],
      checkIns: [onPlan],
      control: { phase: 'follow', frozen: { hash: '', at: Date.UTC(2026, 0, 15), by: 'Ana', amendment: 0 } },
    }),
    '2026-07-02',
  )
  expect(followUpOf(rising.id)?.findings).toEqual([])
  expect(followUpOf('other')?.findings).toMatchObject([{ rule: 'CHK-STALE', subjects: ['other'] }])
})

import { describe, expect, it } from 'vitest'
import { keyResult, objective, placed } from '#tests/support/boards/plainBoard.ts'
import { checkUnitOkrs, type UnitOkrsContext } from './checkUnitOkrs.ts'

const check = (context: Partial<UnitOkrsContext>) =>
  checkUnitOkrs({
    unitId: 'unit-sales',
    unitName: 'Sales',
    isCompany: false,
    objectives: [],
    keyResults: [],
    cycle: { start: '2026-01-01', end: '2026-12-31' },
    ...context,
  })
const objectives = (count: number) => Array.from({ length: count }, (_, at) => objective(`objective-${at}`))

describe('O-COUNT', () => {
  it.each([
    [3, true, []],
    [4, true, ['warning']],
    [5, true, ['warning']],
    [6, true, ['error']],
    [3, false, []],
    [6, false, ['warning']],
  ])('%i objectives (company: %s)', (count, isCompany, severities) => {
    expect(check({ objectives: objectives(count), isCompany }).map(({ severity }) => severity)).toEqual(severities)
  })
})

describe('KR-LASTDAY', () => {
  const due = (...days: readonly string[]) => ({
    keyResults: days.map((day, at) =>
      placed(keyResult(`key-result-${at}`, { text: `Result ${'abcdef'[at]}`, due: day })),
    ),
  })
  it('four of five on the last day are too many, three are not', () => {
    const last = '2026-12-31'
    const found = check(due(last, last, last, last, '2026-06-30'))
    expect(found).toMatchObject([{ rule: 'KR-LASTDAY', subjects: ['unit-sales'], evidence: { late: 4, total: 5 } }])
    expect(check(due(last, last, last, '2026-09-30', '2026-06-30'))).toEqual([])
  })
})

describe('KR-DUP', () => {
  it('the same words in other clothes', () => {
    const found = check({
      keyResults: [
        keyResult('key-result-1', { text: 'Reduce churn from 12 % to 9 %' }),
        keyResult('key-result-2', { text: 'reduce churn, from 12% to 9%.' }),
        keyResult('key-result-3', { text: 'Reduce sick leave from 12 % to 9 %' }),
      ].map((each) => placed(each)),
    })
    expect(found).toMatchObject([{ rule: 'KR-DUP', subjects: ['key-result-1', 'key-result-2'] }])
  })
})

import { describe, expect, it } from 'vitest'
import { keyResult, objective, placed } from '#tests/support/boards/plainBoard.ts'
import { expectedValue, planOf, progressOf, score } from './checkIns.ts'

describe('the score', () => {
  it.each([
    ['rising, half way', { baseline: 100, target: 200 }, 150, 0.5],
    ['falling, half way', { baseline: 0.12, target: 0.08 }, 0.1, 0.5],
    ['rising, beyond', { baseline: 100, target: 200 }, 260, 1],
    ['falling, beyond', { baseline: 12, target: 8 }, 2, 1],
    ['rising, below its baseline', { baseline: 100, target: 200 }, 80, 0],
    ['falling, above its baseline', { baseline: 12, target: 8 }, 14, 0],
    ['held', { baseline: 5, target: 5 }, 5, 1],
    ['not held', { baseline: 5, target: 5 }, 4, 0],
  ])('%s', (_, ends, actual, expected) => {
    expect(score(ends, actual)).toBeCloseTo(expected)
  })

  it('below the baseline is kept as such in the progress', () => {
    expect(progressOf({ baseline: 100, target: 200 }, 80)).toBeCloseTo(-0.2)
  })
})

describe('the straight plan', () => {
  const plan = { baseline: 40, target: 80, start: '2026-01-01', due: '2026-04-11' }
  it.each([
    ['2025-12-01', 40],
    ['2026-01-01', 40],
    ['2026-02-20', 60],
    ['2026-04-11', 80],
    ['2026-12-31', 80],
  ])('on %s asks for %i', (day, value) => {
    expect(expectedValue(plan, day)).toBeCloseTo(value)
  })

  it('without days between start and due, everything is due at once', () => {
    expect(expectedValue({ ...plan, due: '2026-01-01' }, '2025-12-31')).toBe(40)
    expect(expectedValue({ ...plan, due: '2026-01-01' }, '2026-01-01')).toBe(80)
  })

  it('starts with the objective, else with the cycle', () => {
    const result = keyResult('key-result', { baseline: 1, target: 2, due: '2026-06-30' })
    const cycle = { start: '2026-01-01', end: '2026-12-31' }
    expect(
      planOf(placed(result, { objective: objective('objective', { startsOn: '2026-04-01' }) }), cycle)?.start,
    ).toBe('2026-04-01')
    expect(planOf(placed(result), cycle)?.start).toBe('2026-01-01')
    expect(planOf(placed(keyResult('key-result', { baseline: 1, due: '2026-06-30' })), cycle)).toBeNull()
  })
})

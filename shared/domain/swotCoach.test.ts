import { describe, expect, it } from 'vitest'
import type { Quadrant } from '#shared/records/discovery.ts'
import { coachSticky } from './swotCoach.ts'

const misplaced: readonly (readonly [Quadrant, string, Quadrant])[] = [
  ['threat', 'A threat of quality decreasing with scale', 'weakness'],
  ['threat', 'Staff turnover in the delivery teams', 'weakness'],
  ['threat', 'Our onboarding takes too long', 'weakness'],
  ['threat', 'PROCESSES differ between offices', 'weakness'],
  ['opportunity', 'We have very experienced architects', 'strength'],
  ['opportunity', 'Deep cloud skills', 'strength'],
  ['strength', 'Falling interest rates', 'opportunity'],
  ['strength', 'Growing demand for data platforms', 'opportunity'],
  ['weakness', 'Competitors cut prices by 20 %', 'threat'],
  ['weakness', 'New regulation on data transfer', 'threat'],
  ['weakness', 'Customers’ budgets shrink', 'threat'],
]

const rightlyPlaced: readonly (readonly [Quadrant, string])[] = [
  ['threat', 'Competitors poach our staff'],
  ['threat', 'Two clients make half of the demand'],
  ['threat', 'Interest rates keep our customers from investing'],
  ['threat', 'Day rates under pressure'],
  ['threat', 'AI does what junior developers do today'],
  ['opportunity', 'Public sector tenders for cloud migration'],
  ['opportunity', 'Customers ask us for training'],
  ['opportunity', 'A partner network in Poland'],
  ['strength', 'Strong position in the health market'],
  ['strength', 'Loyal customers'],
  ['strength', 'Known by regulators for clean audits'],
  ['strength', 'We react to regulation faster than competitors'],
  ['weakness', 'Slow answers to competitors'],
  ['weakness', 'No references in the public sector'],
  ['weakness', 'Dependent on one client'],
  ['weakness', 'Quality falls as we scale'],
  ['threat', 'One merger among our top accounts would cost us 1.1 m'],
  ['opportunity', 'Open-source projects look for maintainers we could sponsor'],
  ['weakness', ''],
  ['threat', 'Scalextric and steamed teapots'],
]

describe('SWOT-INTERNAL', () => {
  it.each(misplaced)('asks about the %s “%s” and suggests %s', (quadrant, text, suggest) => {
    expect(coachSticky({ quadrant, text })).toMatchObject({ rule: 'SWOT-INTERNAL', suggest })
  })

  it.each(rightlyPlaced)('leaves the %s “%s” in peace', (quadrant, text) => {
    expect(coachSticky({ quadrant, text })).toBeNull()
  })

  it('names the word that raised the question', () => {
    expect(coachSticky({ quadrant: 'threat', text: 'Quality drops' })?.word).toBe('Quality')
  })
})

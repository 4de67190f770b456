import { describe, expect, it } from 'vitest'
import type { Ballot, Voting } from '#shared/records/discovery.ts'
import { isBudget, isValidBallot, leftFor, votingFor } from './voting.ts'

const round: Voting = { method: 'dots', budget: 3 }

describe('how a round is voted', () => {
  it.each([
    [0, 2],
    [6, 2],
    [8, 2],
    [10, 3],
    [16, 4],
    [400, 50],
  ])('on %i themes each person has %i dots, where nobody says otherwise', (themes, budget) => {
    expect(votingFor(themes)).toEqual({ method: 'dots', budget })
  })

  it.each([
    [7, 7],
    [0, 1],
    [51, 50],
  ])('a budget of %i becomes %i', (asked, budget) => {
    expect(votingFor(8, { budget: asked })).toEqual({ method: 'dots', budget })
  })

  it('says which budgets a method knows', () => {
    expect([0, 1, 50, 51, 1.5, Number.NaN].filter((budget) => isBudget('dots', budget))).toEqual([1, 50])
  })
})

describe('a ballot', () => {
  const ballot = { 'theme-growth': 2 } as Ballot

  it('has left what it has not given, for any theme', () => {
    expect(leftFor(round, ballot, 'theme-growth')).toBe(1)
    expect(leftFor(round, ballot, 'theme-people')).toBe(1)
    expect(leftFor(round, { ...ballot, 'theme-people': 2 } as Ballot, 'theme-people')).toBe(0)
  })

  it('counts as long as it gives what it has, to themes that stand', () => {
    const themes = new Set(['theme-growth'])
    expect(isValidBallot(round, themes, ballot)).toBe(true)
    expect(isValidBallot({ ...round, budget: 1 }, themes, ballot)).toBe(false)
    expect(isValidBallot(round, new Set(), ballot)).toBe(false)
  })
})

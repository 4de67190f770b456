import { describe, expect, it } from 'vitest'
import {
  board,
  company,
  driver,
  keyResult,
  link,
  objective,
  priority,
  sticky,
  target,
  theme,
  unit,
} from '#tests/support/boards/plainBoard.ts'
import { threadOfKeyResult } from './goldenThread.ts'

const tally = (round: number, dots: number) => ({
  round,
  method: 'dots' as const,
  budget: 3,
  dotsPerBallot: 3,
  ballots: 4,
  voters: 5,
  dots: { 'theme-bench': dots },
  spread: {},
  closedAt: 0,
})
const given = {
  units: [company, unit('unit-sales', 'Sales'), unit('unit-team', 'Inside sales', { parent: 'unit-sales' })],
  stickies: [
    sticky('sticky-a', { unitId: 'unit-sales', theme: 'theme-bench' }),
    sticky('sticky-b', { unitId: 'unit-team', mergedInto: 'sticky-a' }),
    sticky('sticky-c', { unitId: 'unit-team', theme: 'theme-other' }),
    sticky('sticky-d', { unitId: 'unit-gone', theme: 'theme-bench' }),
  ],
  themes: [theme('theme-bench'), theme('theme-other')],
  tallies: [tally(2, 7), tally(1, 3)],
  priorities: [priority('priority-bench', { themeIds: ['theme-bench'] })],
  drivers: [
    driver('revenue', { operator: 'product', inputs: ['heads', 'utilisation'], role: 'root' }),
    driver('heads'),
    driver('utilisation'),
  ],
  targets: [target('target-other'), target('target-revenue', { driverId: 'revenue' })],
  objectives: [
    objective('o-company', { priorityId: 'priority-bench' }),
    objective('o-sales', { unitId: 'unit-sales' }),
    objective('o-team', { unitId: 'unit-team' }),
  ],
  keyResults: [
    keyResult('kr-company', { objectiveId: 'o-company', driverId: 'utilisation' }),
    keyResult('kr-aside', { objectiveId: 'o-aside' }),
    keyResult('kr-sales', { objectiveId: 'o-sales', unitId: 'unit-sales' }),
    keyResult('kr-team', { objectiveId: 'o-team', unitId: 'unit-team' }),
  ],
  links: [
    link('link-1', 'kr-sales', 'kr-company', { amount: 2 }),
    link('link-2', 'kr-sales', 'kr-aside', { kind: 'supports', amount: 9 }),
    link('link-3', 'kr-team', 'kr-sales'),
    link('link-4', 'kr-team', 'kr-company', { kind: 'dependsOn' }),
  ],
}

describe('the golden thread', () => {
  it('leads from a team’s key result through its unit’s to the words it came from', () => {
    const thread = threadOfKeyResult(board(given), 'kr-team')
    expect(thread?.serves.map(({ id }) => id)).toEqual(['kr-sales', 'kr-company'])
    expect(thread?.objective?.id).toBe('o-team')
    expect(thread?.companyObjective?.id).toBe('o-company')
    expect(thread?.driver?.id).toBe('utilisation')
    expect(thread?.target?.id).toBe('target-revenue')
    expect(thread?.priority?.id).toBe('priority-bench')
    expect(thread?.tally?.round).toBe(2)
    expect(thread?.themes).toHaveLength(1)
    expect(thread?.themes[0]?.dots).toBe(7)
    expect(thread?.themes[0]?.stickies.map(({ sticky: { id }, unitName }) => [id, unitName])).toEqual([
      ['sticky-a', 'Sales'],
      ['sticky-b', 'Inside sales'],
      ['sticky-d', null],
    ])
  })

  it('of a company key result begins at the top', () => {
    expect(threadOfKeyResult(board(given), 'kr-company')).toMatchObject({ serves: [], driver: { id: 'utilisation' } })
  })

  it('that leads nowhere says so', () => {
    const lonely = board({ ...given, links: [], tallies: [] })
    expect(threadOfKeyResult(lonely, 'kr-sales')).toMatchObject({
      serves: [],
      companyObjective: null,
      driver: null,
      target: null,
      priority: null,
      themes: [],
      tally: null,
    })
    expect(threadOfKeyResult(lonely, 'nothing')).toBeNull()
  })

  it('ends in a circle', () => {
    const links = [link('link-1', 'kr-sales', 'kr-team'), link('link-2', 'kr-team', 'kr-sales')]
    expect(threadOfKeyResult(board({ ...given, links }), 'kr-sales')?.serves.map(({ id }) => id)).toEqual(['kr-team'])
  })
})

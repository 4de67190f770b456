import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Themes, whereTheme } from '#shared/domain/themes.ts'
import type { ThemeId } from '#shared/ids.ts'
import { type Ballot, tallySchema } from '#shared/records/discovery.ts'
import type { Role } from '#shared/records/roles.ts'
import { board, theme } from '#tests/support/boards/plainBoard.ts'
import { type CastBallot, givenTo } from './castBallot.ts'
import { dotsOn } from './dotsOn.ts'
import { ranking } from './ranking.ts'
import { tallyBallots } from './tallyBallots.ts'

const themeIds = ['theme-growth', 'theme-people', 'theme-quality']
const cast = (unitId: string | null, role: Role, dots: Record<string, number>): CastBallot => ({
  unitId,
  role,
  dots: dots as Ballot,
})
const named = (ids: readonly string[]) => ids.map((id) => ({ id: id as ThemeId, name: id }))
const asOpened = board({ themes: themeIds.map((id) => theme(id)) }).themes
const count = (ballots: readonly CastBallot[], themes: Themes = asOpened) =>
  tallyBallots({
    ballots,
    voting: { method: 'dots', budget: 3 },
    votedOn: named(themeIds),
    themes,
    round: 1,
    voters: 12,
    removedVoters: 0,
    closedAt: 1_000,
  })
const many = (times: number, unitId: string | null, role: Role) =>
  Array.from({ length: times }, () => cast(unitId, role, { 'theme-growth': 1 }))

describe('counting', () => {
  it('adds up the dots and shows how far apart the ballots are, from most to least', () => {
    const tally = count([
      cast('unit-sales', 'lead', { 'theme-growth': 1 }),
      cast('unit-sales', 'participant', { 'theme-growth': 3 }),
      cast('unit-craft', 'lead', { 'theme-people': 2 }),
    ])
    expect(tally.dots).toEqual({ 'theme-growth': 4, 'theme-people': 2, 'theme-quality': 0 })
    expect(tally.spread['theme-growth']).toEqual([3, 1, 0])
    expect(tally).toMatchObject({ ballots: 3, voters: 12, round: 1, closedAt: 1_000 })
    expect(tally).toMatchObject({ method: 'dots', budget: 3, dotsPerBallot: 3 })
  })

  it.each([
    ['over the budget', { 'theme-growth': 4 }],
    ['over the budget in sum', { 'theme-growth': 2, 'theme-people': 2 }],
    ['for an unknown theme', { 'theme-stranger': 1 }],
    ['with half a dot', { 'theme-growth': 0.5 }],
    ['with a negative dot', { 'theme-growth': 3, 'theme-people': -1 }],
    ['with what is no number', { 'theme-growth': Number.NaN }],
  ])('a ballot %s is ignored as a whole, and said so', (_, dots) => {
    const fair = Array.from({ length: 3 }, () => cast(null, 'ceo', { 'theme-people': 1 }))
    const tally = count([cast(null, 'ceo', dots), ...fair])
    expect(tally).toMatchObject({ notCounted: { invalid: 1 }, ballots: 3 })
    expect(tally.dots).toEqual({ 'theme-growth': 0, 'theme-people': 3, 'theme-quality': 0 })
  })

  it('a theme with the name of a built-in is counted like any other', () => {
    const dots = JSON.parse('{"__proto__": 1, "constructor": 2}') as Ballot
    const ids = ['__proto__', 'constructor', 'toString1']
    const tally = tallyBallots({
      ballots: Array.from({ length: 3 }, (): CastBallot => ({ dots, role: 'lead', unitId: null })),
      voting: { method: 'dots', budget: 3 },
      votedOn: named(ids),
      themes: board({ themes: ids.map((id) => theme(id)) }).themes,
      round: 1,
      voters: 1,
      removedVoters: 0,
      closedAt: 0,
    })
    expect(Object.entries(tally.dots)).toEqual([
      ['__proto__', 3],
      ['constructor', 6],
      ['toString1', 0],
    ])
  })
})

describe('what is shown of units and roles', () => {
  it('shows cells of three ballots and more', () => {
    const tally = count([...many(4, 'unit-sales', 'participant'), ...many(3, 'unit-craft', 'participant')])
    expect(tally.byUnit?.['unit-sales']).toEqual({
      ballots: 4,
      dots: { 'theme-growth': 4, 'theme-people': 0, 'theme-quality': 0 },
    })
    expect(Object.keys(tally.byUnit ?? {})).toEqual(['unit-sales', 'unit-craft'])
  })

  it('drops the smallest cell as well where one or two ballots would remain', () => {
    const tally = count([
      ...many(5, 'unit-sales', 'participant'),
      ...many(3, 'unit-craft', 'participant'),
      ...many(1, 'unit-office', 'participant'),
    ])
    expect(Object.keys(tally.byUnit ?? {})).toEqual(['unit-sales'])
  })

  it('shows no unit where the only large one would unmask the rest', () => {
    const tally = count([...many(5, 'unit-sales', 'participant'), ...many(2, 'unit-craft', 'participant')])
    expect(tally.byUnit).toBeUndefined()
  })

  it('holds the roles back where units and roles together would unmask a lead', () => {
    // Sales less all participants would be its one lead.
    const tally = count([
      ...many(3, 'unit-sales', 'participant'),
      ...many(1, 'unit-sales', 'lead'),
      ...many(4, 'unit-craft', 'lead'),
    ])
    expect(tally.byUnit).toBeDefined()
    expect(tally.byRole).toBeUndefined()
  })
})

const arbitraryBallots = fc.array(
  fc.record({
    unitId: fc.constantFrom('unit-a', 'unit-b', 'unit-c', 'unit-d', null),
    role: fc.constantFrom<Role>('ceo', 'lead', 'participant'),
    dots: fc.dictionary(fc.constantFrom(...themeIds, 'theme-stranger'), fc.integer({ min: -1, max: 3 }), {
      noNullPrototype: true,
    }) as fc.Arbitrary<Ballot>,
  }),
  { maxLength: 25 },
)
const sum = (dots: object) =>
  Object.values<number>(dots as Record<string, number>).reduce((total, value) => total + value, 0)
const isFair = ({ dots }: CastBallot) =>
  sum(dots) <= 3 &&
  Object.entries<number | undefined>(dots).every(
    ([id, value = 0]) => value >= 0 && (value === 0 || themeIds.includes(id)),
  )

describe('for any ballots', () => {
  it('the dots are the sum of the valid ballots', () => {
    fc.assert(
      fc.property(arbitraryBallots, (ballots) => {
        const tally = count(ballots)
        const fair = ballots.filter(isFair)
        expect(tally.notCounted?.invalid ?? 0).toBe(ballots.length - fair.length)
        if (fair.length < 3) {
          expect([tally.dots, tally.spread]).toEqual([{}, {}])
          return
        }
        expect(sum(tally.dots)).toBe(fair.reduce((total, ballot) => total + sum(ballot.dots), 0))
        for (const id of themeIds) {
          expect(tally.spread[id]).toHaveLength(fair.length)
          expect(sum(tally.spread[id] ?? [])).toBe(tally.dots[id])
        }
      }),
    )
  })

  it('no sum or difference of what is published is about one or two ballots', () => {
    fc.assert(
      fc.property(arbitraryBallots, (ballots) => {
        const tally = count(ballots)
        const fair = ballots.filter(isFair)
        const units = Object.keys(tally.byUnit ?? {}).map((key) => fair.map((ballot) => Number(ballot.unitId === key)))
        const roles = Object.keys(tally.byRole ?? {}).map((key) => fair.map((ballot) => Number(ballot.role === key)))
        // Every group added, subtracted or left out, with and without the total.
        const combinations = [...units, ...roles].reduce<number[][]>(
          (sums, group) =>
            sums.flatMap((sum) =>
              [-1, 0, 1].map((factor) => sum.map((value, at) => value + factor * (group[at] ?? 0))),
            ),
          [fair.map(() => 0), fair.map(() => 1)],
        )
        for (const remaining of combinations) {
          const named = remaining.filter((value) => value !== 0)
          const isPlainSum = named.every((value) => value === named[0])
          if (isPlainSum && fair.length > 2) expect([1, 2]).not.toContain(named.length)
        }
      }),
    )
  })
})

describe('ranking', () => {
  it('orders themes by dots and lets equals share a rank', () => {
    const themes = board({
      themes: [theme('theme-growth', 'Growth'), theme('theme-people', 'People'), theme('theme-quality', 'Quality')],
    }).themes
    const tally = count([
      cast(null, 'lead', { 'theme-quality': 2, 'theme-people': 1 }),
      cast(null, 'lead', { 'theme-people': 1, 'theme-growth': 1 }),
      cast(null, 'lead', {}),
    ])
    expect(ranking(tally, themes).map(({ theme, rank, dots }) => [theme.name, rank, dots])).toEqual([
      ['People', 1, 2],
      ['Quality', 1, 2],
      ['Growth', 3, 1],
    ])
  })

  it('keeps the dots of themes that became one since: the runner-up does not win by it', () => {
    const tally = count([
      cast(null, 'lead', { 'theme-growth': 2, 'theme-people': 1 }),
      cast(null, 'lead', { 'theme-growth': 2, 'theme-people': 1 }),
      cast(null, 'lead', { 'theme-quality': 1 }),
    ])
    const merged = { ...theme('theme-growth', 'Growth'), mergedInto: 'theme-people' as ThemeId }
    const since = board({ themes: [merged, theme('theme-people', 'People'), theme('theme-quality', 'Quality')] }).themes
    expect(ranking(tally, since).map(({ theme, dots, spread }) => [theme.name, dots, spread])).toEqual([
      ['People', 6, null],
      ['Quality', 1, [1, 0, 0]],
    ])
    expect(dotsOn(tally, 'theme-people', since)).toBe(6)
  })

  it('names what was removed since as it stood on the ballot', () => {
    const tally = count(many(3, null, 'lead'))
    const votedOn = [{ id: 'theme-growth' as ThemeId, name: 'Growth' }]
    const ranked = ranking({ ...tally, themes: votedOn }, board().themes)
    expect(ranked[0]).toMatchObject({ theme: { name: 'Growth' }, dots: 3, isGone: true })
  })
})

describe('below three ballots', () => {
  it('nothing is told but the turnout', () => {
    const { ballots, voters, dots, spread, byUnit, byRole } = count(many(2, 'unit-sales', 'lead'))
    expect([ballots, voters, dots, spread, byUnit, byRole]).toEqual([2, 12, {}, {}, undefined, undefined])
  })

  it('what an older board or file says of the dots is read by nobody', () => {
    const stored = { ...count(many(3, 'unit-sales', 'lead')), ballots: 1 }
    expect(Object.keys(stored.byUnit ?? {})).not.toEqual([])
    expect(v.parse(tallySchema, stored)).toMatchObject({ ballots: 1, voters: 12, dots: {}, spread: {} })
    expect(v.parse(tallySchema, stored)).not.toHaveProperty('byUnit')
  })
})

describe('whatever becomes of themes meanwhile', () => {
  it('dots on a theme that was removed fall, and the rest of that ballot stands', () => {
    const left = board({ themes: [theme('theme-people'), theme('theme-quality')] }).themes
    const ballots = many(2, null, 'lead')
    const tally = count([...ballots, cast(null, 'lead', { 'theme-growth': 1, 'theme-people': 2 })], left)
    expect(tally).toMatchObject({ ballots: 3, notCounted: { fallenDots: 3 } })
    expect(tally.dots).toEqual({ 'theme-people': 2, 'theme-quality': 0 })
  })

  /** Any theme may be removed or merged into any other, in circles too, also into one that nobody voted on. */
  const fates = fc.array(fc.constantFrom('removed', 'stands', ...themeIds, 'theme-new'), { minLength: 3, maxLength: 3 })

  it('the tally is the sum of the valid ballots, each dot where its theme went', () => {
    fc.assert(
      fc.property(arbitraryBallots, fates, (ballots, chosen) => {
        const standing = themeIds.flatMap((id, at) => {
          const fate = chosen[at] ?? 'stands'
          if (fate === 'removed') return []
          return [{ ...theme(id), ...(fate === 'stands' ? {} : { mergedInto: fate as ThemeId }) }]
        })
        const themes = board({ themes: [...standing, theme('theme-new')] }).themes
        const tally = count(ballots, themes)
        const fair = ballots.filter(isFair)
        if (fair.length < 3) {
          expect(tally.dots).toEqual({})
          return
        }
        const given = (id: string) => fair.reduce((total, { dots }) => total + givenTo(dots, id), 0)
        for (const now of themes.keys()) {
          const from = themeIds.filter((id) => whereTheme(id, themes)?.id === now)
          const expected = from.reduce((total, id) => total + given(id), 0)
          expect(tally.dots[now] ?? 0).toBe(expected)
          expect(sum(tally.spread[now] ?? [])).toBe(expected)
        }
        const fallen = themeIds.filter((id) => !themes.has(id)).reduce((total, id) => total + given(id), 0)
        expect(tally.notCounted?.fallenDots ?? 0).toBe(fallen)
      }),
    )
  })
})

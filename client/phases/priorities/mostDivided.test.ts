import { expect, test } from 'vitest'
import type { RankedTheme } from '#shared/domain/ballots/ranking.ts'
import { theme } from '#tests/support/boards/plainBoard.ts'
import { mostDivided } from './mostDivided.ts'

const ranked = (name: string, spread: readonly number[]): RankedTheme => ({
  theme: theme(`theme-${name}`, name),
  rank: 1,
  dots: spread.reduce((sum, dots) => sum + dots, 0),
  spread,
  isGone: false,
  votedOn: [`theme-${name}`],
})

test('opinions differ most where some gave everything and others nothing, not where the most dots are', () => {
  const divided = mostDivided([ranked('Delivery', [2, 2, 1, 1]), ranked('Pricing', [3, 3, 0, 0])])
  expect(divided).toMatchObject({ theme: { name: 'Pricing' }, most: 3, none: 2 })
})

test('where every ballot says the same nobody differs', () => {
  expect(mostDivided([ranked('Delivery', [1, 1, 1]), ranked('Pricing', [])])).toBeNull()
})

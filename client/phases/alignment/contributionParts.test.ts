import { expect, test } from 'vitest'
import { board, keyResult, link, unit } from '#tests/support/boards/plainBoard.ts'
import { contributionParts } from './contributionParts.ts'

const given = (links: readonly ReturnType<typeof link>[]) =>
  board({
    units: [unit('a-sales', 'Sales'), unit('b-cloud', 'Cloud')],
    keyResults: [
      keyResult('deals'),
      keyResult('one', { unitId: 'a-sales' }),
      keyResult('two', { unitId: 'a-sales' }),
      keyResult('three', { unitId: 'b-cloud' }),
    ],
    links,
  })
const amounts = (links: readonly ReturnType<typeof link>[], isFalling = false) =>
  contributionParts(given(links), 'deals', isFalling).parts.map(({ unit: { name }, amount }) => [name, amount])

test('what a unit brings by several key results is one part', () => {
  const links = [
    link('l-one', 'three', 'deals', { amount: 2 }),
    link('l-two', 'one', 'deals', { amount: 3 }),
    link('l-three', 'two', 'deals', { amount: 4 }),
  ]
  expect(amounts(links)).toEqual([
    ['Sales', 7],
    ['Cloud', 2],
  ])
})

test('where the metric is to fall, −8 and 8 both are 8', () => {
  expect(amounts([link('l-one', 'one', 'deals', { amount: -8 })], true)).toEqual([['Sales', 8]])
})

test('a contribution without an amount is counted as unsaid', () => {
  expect(contributionParts(given([link('l-one', 'one', 'deals')]), 'deals', false)).toMatchObject({
    parts: [],
    unsaid: 1,
    contributors: 1,
  })
})

import { expect, test } from 'vitest'
import { keyResult, link } from '#tests/support/boards/plainBoard.ts'
import { remainingNeed } from './remainingNeed.ts'

const opportunities = keyResult('opportunities', { baseline: 48, target: 84, measure: 'count' })

test('what others bring is taken off the change, one’s own amount is not', () => {
  const links = [
    link('one', 'consulting', 'opportunities', { amount: 10 }),
    link('two', 'sales', 'opportunities', { amount: 16 }),
  ]
  expect(remainingNeed(opportunities, links, 'sales')).toEqual({ needed: 36, others: 10, open: 26 })
})

test('in a falling metric an amount helps whichever sign it has', () => {
  const hotfixes = keyResult('hotfixes', { baseline: 0.33, target: 0.15, measure: 'percent' })
  const links = [
    link('one', 'delivery', 'hotfixes', { amount: -0.1 }),
    link('two', 'cloud', 'hotfixes', { amount: 0.08 }),
  ]
  expect(remainingNeed(hotfixes, links, null)?.open).toBe(0)
})

test('more than is needed shows as a negative rest', () => {
  const links = [link('one', 'sales', 'opportunities', { amount: 40 })]
  expect(remainingNeed(opportunities, links, null)?.open).toBe(-4)
})

test('links to other key results and links that only support don’t count', () => {
  const links = [
    link('one', 'sales', 'elsewhere', { amount: 9 }),
    link('two', 'sales', 'opportunities', { amount: 9, kind: 'supports' }),
  ]
  expect(remainingNeed(opportunities, links, null)?.others).toBe(0)
})

test('a key result without numbers has no need that could be added up', () => {
  expect(remainingNeed(keyResult('vague', { text: 'Be loved' }), [], null)).toBeNull()
})

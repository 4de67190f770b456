import { describe, expect, it } from 'vitest'
import { quantitiesIn, readStatedChange } from './statedNumbers.ts'

describe('reading a change from a sentence', () => {
  it.each([
    ['from $880k to > $1m MRR', { from: 880_000, to: 1_000_000, measure: 'currency' }],
    ['Increase % of users from 10% to 10.5%', { from: 0.1, to: 0.105, measure: 'percent' }],
    ['NPS from 10 to 12 %', { from: 0.1, to: 0.12, measure: 'percent' }],
    ['Heads 40 → 45.5', { from: 40, to: 45.5, measure: null }],
    ['from 6,609,600 to 8,400,000', { from: 6_609_600, to: 8_400_000 }],
    ['from 1’200 to 1,5 thousand', { from: 1200, to: 1500 }],
    ['from 2 days to 4 hours', { from: 2, to: 4 }],
    ['10% reduction in tickets', { by: 0.1, from: null, to: null, hasQuantity: true }],
    ['Improve utilisation by 5 per cent', { by: 0.05 }],
    ['Clients who stay for 12 months', { hasQuantity: false }],
    ['By end of Q3 2026', { hasQuantity: false }],
    ['Launch the B2B shop', { hasQuantity: false }],
    ['', { hasQuantity: false, from: null }],
  ])('“%s”', (text, expected) => {
    expect(readStatedChange(text)).toMatchObject(expected)
  })

  it('skips “from customers … for 12 months” to the numbers that are meant', () => {
    const text =
      'Increase revenue from customers who have renewed for a minimum of 12 months from $880k to > $1m MRR by the end of the year'
    expect(readStatedChange(text)).toMatchObject({ from: 880_000, to: 1_000_000, measure: 'currency' })
  })

  it('reads a long hostile text in no time', () => {
    const text = `${'from 1 '.repeat(600)}${'9'.repeat(4_000)} by ${'1,1'.repeat(500)}`
    const begun = performance.now()
    quantitiesIn(text)
    readStatedChange(text)
    expect(performance.now() - begun).toBeLessThan(500)
  })
})
